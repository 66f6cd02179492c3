// Which part of a photograph is taken is seen before it is sent, and moved by dragging; the sliders do the same.
{
    const frame = document.querySelector("[data-cut]");
    const begin = frame => {
        const form = document.querySelector("form[enctype]");
        const canvas = frame.querySelector("canvas");
        const {across, down, closer} = form.elements;
        let image, from;

        // As the server reckons it.
        const cut = () => {
            const most = Math.min(image.width / canvas.width, image.height / canvas.height);
            const each = Math.max(1, most - (most - 1) * closer.value / 100);
            const [width, height] = [canvas.width * each, canvas.height * each];
            const [spareWidth, spareHeight] = [image.width - width, image.height - height];
            return {
                each, width, height, spareWidth, spareHeight,
                left: spareWidth * across.value / 100, top: spareHeight * down.value / 100,
            };
        };
        const draw = () => {
            if (!image) return;
            const {left, top, width, height} = cut();
            canvas.getContext("2d").drawImage(image, left, top, width, height, 0, 0, canvas.width, canvas.height);
        };
        const moved = (slider, way, spare) => {
            if (spare >= 1) slider.value = Math.min(100, Math.max(0, Number(slider.dataset.at) - 100 * way / spare));
        };

        form.elements.file.addEventListener("change", async () => {
            const [file] = form.elements.file.files;
            // What isn't a picture, or too small a one, the server tells.
            image = file && await createImageBitmap(file).catch(() => undefined);
            if (image && (image.width < canvas.width || image.height < canvas.height)) image = undefined;
            frame.hidden = !image;
            draw();
        });
        form.addEventListener("input", draw);
        canvas.addEventListener("pointerdown", event => {
            from = event;
            for (const slider of [across, down]) slider.dataset.at = slider.value;
            canvas.setPointerCapture(event.pointerId);
        });
        canvas.addEventListener("pointermove", event => {
            if (!from) return;
            const {each, spareWidth, spareHeight} = cut();
            const dots = each * canvas.width / canvas.clientWidth;
            moved(across, (event.clientX - from.clientX) * dots, spareWidth);
            moved(down, (event.clientY - from.clientY) * dots, spareHeight);
            draw();
        });
        for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => { from = undefined; });
    };

    if (frame) begin(frame);
}
