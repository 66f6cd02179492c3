// Files are sent piece by piece, so that a lost connection costs a piece and not the file. What has arrived the server
// knows: the same file chosen again goes on from there. Without this the form sends one file whole.
{
    const form = document.querySelector("form[data-sends]");
    const pieceBytes = 512 << 10;

    const begin = form => {
        const place = form.dataset.sends;
        const files = form.elements.file;
        const area = form.querySelector(".sending");
        const list = area.querySelector("ul");
        const spoken = area.querySelector("[aria-live]");
        const token = form.elements.token.value;
        const mega = bytes => (bytes / (1 << 20)).toFixed(1);

        // A dead line says nothing: after a while a question counts as lost.
        const ask = (method, path, headers, body, stop) => {
            const patience = AbortSignal.timeout(120_000);
            const either = new AbortController();
            for (const each of [patience, stop]) each.addEventListener("abort", () => either.abort());
            if (stop.aborted) either.abort();
            return fetch(path, {
                method, body, signal: either.signal,
                headers: {"Accept": "application/json", "X-Form-Token": token, ...headers},
            });
        };

        // What was chosen beside the file goes with it.
        const choices = () => {
            const chosen = [...new FormData(form)].filter(([name]) => !["file", "token", "key"].includes(name));
            return new URLSearchParams(chosen.filter(([, value]) => value));
        };

        const announced = file => ({
            "Upload-Complete": "?0", "Upload-Length": file.size,
            "Last-Modified": new Date(file.lastModified).toUTCString(),
            "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        });

        const rest = (seconds, stop) => new Promise(wake => {
            const timer = setTimeout(wake, seconds * 1000);
            addEventListener("online", wake, {once: true});
            stop.addEventListener("abort", () => { clearTimeout(timer); wake(); });
        });

        const addLine = file => {
            const line = area.querySelector("template").content.firstElementChild.cloneNode(true);
            const bar = line.querySelector("progress");
            const stop = new AbortController();
            let [said, quarter] = ["", 0];
            for (const each of line.querySelectorAll(".name")) each.textContent = file.name;
            line.querySelector("button").addEventListener("click", () => stop.abort());
            list.append(line);
            const show = (state, sent, words) => {
                bar.value = file.size ? 100 * sent / file.size : 100;
                for (const each of line.querySelectorAll("[data-when]")) {
                    each.hidden = each.dataset.when !== state;
                    if (each.hidden) continue;
                    each.dataset.words ??= each.textContent;
                    if (words) each.textContent = words;
                    if (state === "sending") {
                        each.textContent = each.dataset.words.replace("#", mega(sent)).replace("#", mega(file.size));
                    }
                    // Read aloud by quarters, and where something changes.
                    const now = Math.floor(bar.value / 25);
                    if (said !== state || quarter !== now) spoken.textContent = `${file.name}：${each.textContent}`;
                    [said, quarter] = [state, now];
                }
                if (["kept", "signedOut", "failed", "refused"].includes(state)) line.querySelector(".buttons").remove();
            };
            show("sending", 0);
            return {line, show, stop: stop.signal};
        };

        // One question after another until the file is whole: what is known of it, where it stands, the next piece.
        const send = async (file, asked, {line, show, stop}) => {
            let address, isLost, sent = 0, pause = 2;
            for (;;) {
                let answer;
                const piece = file.slice(sent, sent + pieceBytes);
                const headers = {
                    "Content-Type": "application/partial-upload", "Upload-Offset": sent,
                    "Upload-Complete": sent + piece.size === file.size ? "?1" : "?0",
                };
                try {
                    if (address && !isLost && sent + piece.size === file.size) show("checking", file.size);
                    answer = await (!address ? ask("POST", asked, announced(file), undefined, stop)
                        : isLost ? ask("HEAD", address, {}, undefined, stop)
                        : ask("PATCH", address, headers, piece, stop));
                } catch { /* The line is lost, or its reader stopped it. */ }
                if (stop.aborted) {
                    if (address) ask("DELETE", address, {}, undefined, new AbortController().signal).catch(() => {});
                    line.remove();
                    return {};
                }
                if (!answer || [502, 503, 504].includes(answer.status)) {
                    isLost = true;
                    show("waiting", sent);
                    await rest(pause, stop);
                    pause = Math.min(2 * pause, 30);
                    continue;
                }
                if (answer.status === 404 && address) {
                    // It was given up meanwhile: begun anew.
                    [address, isLost, sent] = [undefined, false, 0];
                    continue;
                }
                if (answer.status === 200) {
                    show("kept", file.size);
                    return answer.json();
                }
                if (!answer.ok && answer.status !== 409) {
                    const told = [413, 422].includes(answer.status) ? await answer.json().catch(() => ({})) : {};
                    show(answer.status === 401 ? "signedOut" : told.problem ? "refused" : "failed", sent, told.problem);
                    return {isWrong: true};
                }
                address ??= answer.headers.get("Location");
                sent = Number(answer.headers.get("Upload-Offset"));
                [isLost, pause] = [false, 2];
                show("sending", sent);
            }
        };

        let [work, waiting, wrong, next] = [Promise.resolve(), 0, 0, undefined];
        const sendAll = chosen => {
            const asked = `${place}?${choices()}`;
            waiting += chosen.length;
            for (const [file, line] of chosen.map(file => [file, addLine(file)])) {
                work = work.then(async () => {
                    const answer = await send(file, asked, line);
                    next = answer.next ?? next;
                    if (answer.isWrong) wrong += 1;
                    waiting -= 1;
                    if (waiting) return;
                    if (!wrong && next) return location.assign(next);
                    area.querySelector("[data-rest]").hidden = !next;
                    list.querySelector("li:has(.problem:not([hidden]))")?.focus();
                });
            }
        };

        files.multiple = true;
        area.querySelector("[data-drop]").hidden = false;
        form.addEventListener("submit", event => {
            if (!files.files.length && !waiting) return;
            event.preventDefault();
            const chosen = [...files.files];
            files.value = "";
            sendAll(chosen);
        });
        // Dropping is choosing: it is sent with what is said beside it.
        const hasFiles = event => event.dataTransfer?.types.includes("Files");
        addEventListener("dragover", event => {
            if (!hasFiles(event)) return;
            event.preventDefault();
            form.classList.add("dropping");
        });
        addEventListener("dragleave", event => { if (!event.relatedTarget) form.classList.remove("dropping"); });
        addEventListener("drop", event => {
            form.classList.remove("dropping");
            if (!hasFiles(event)) return;
            event.preventDefault();
            files.files = event.dataTransfer.files;
            files.focus();
            files.scrollIntoView({block: "center"});
        });
    };

    if (form) begin(form);
}
