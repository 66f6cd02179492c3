
// A part of a draft saves itself while one types. What can't be sent waits in this browser under its reader's name,
// and is sent once the server can be reached; signing out takes it away.
{
    const mark = "bole.waiting ";
    const reader = document.querySelector("[data-reader]")?.dataset.reader;
    const form = document.querySelector("form[data-saves]");
    const own = form?.getAttribute("action");
    const store = (() => { try { return window.localStorage; } catch { return undefined; } })();
    // Whether this page is done with, so that nothing of it is kept any more; whether what waits goes first.
    let leaving = false;
    let holding = false;

    const keep = (path, kept) => {
        try { store?.setItem(mark + path, JSON.stringify({reader, ...kept})); } catch { /* no room: the page still has it */ }
    };
    const forget = path => store?.removeItem(mark + path);
    const waiting = () => Object.keys(store ?? {}).filter(key => key.startsWith(mark))
        .map(key => ({path: key.slice(mark.length), ...JSON.parse(store.getItem(key))}));
    const token = () => document.querySelector("input[name=token]").value;

    const send = async (path, body) => {
        const asked = new URLSearchParams(body);
        asked.set("token", token());
        try {
            const answer = await fetch(path, {method: "POST", body: asked, headers: {Accept: "application/json"}});
            if (answer.ok) return {state: "saved", ...await answer.json()};
            const states = {401: "signedOut", 403: "expired", 404: "gone", 409: "stale"};
            return {state: states[answer.status] ?? (answer.status < 500 ? "failed" : "waiting")};
        } catch {
            return {state: "waiting"};
        }
    };

    // As the form itself would, so that the answer is a page.
    const submit = (path, body) => {
        leaving = true;
        forget(path);
        const whole = document.createElement("form");
        whole.method = "post";
        whole.action = path;
        for (const [name, value] of [...new URLSearchParams(body), ["token", token()]]) {
            const field = document.createElement("input");
            field.type = "hidden";
            field.name = name;
            field.value = value;
            whole.append(field);
        }
        document.body.append(whole);
        whole.submit();
    };

    // An address that differs by its place alone would not be asked for again.
    const go = address => {
        leaving = true;
        const next = new URL(address, location);
        if (next.pathname + next.search !== location.pathname + location.search) return location.assign(next);
        location.replace(next);
        location.reload();
    };

    // What is wrong beside each answer, but of one that is still being typed.
    const tell = remarks => {
        for (const place of form.querySelectorAll(".remark")) {
            const field = place.closest(".field");
            const remark = remarks[place.id.slice(0, -6)] ?? "";
            const isTyped = field.matches(":focus-within:not(.rows)");
            if (place.told === remark || (isTyped && remark && !place.hasChildNodes())) continue;
            place.innerHTML = place.told = remark;
            field.classList.toggle("wrong", remark !== "");
            field.querySelector(":scope>[name]")?.setAttribute("aria-invalid", remark !== "");
        }
    };

    const show = (state, saved) => {
        if (saved) form.querySelector("[data-when=saved]").textContent = saved;
        for (const each of form.querySelectorAll("[data-when]")) each.hidden = each.dataset.when !== state;
    };

    // What an earlier page of this reader could not send.
    const replay = async () => {
        for (const {path, body} of waiting()) {
            if (body === undefined) continue;
            const {state, seen, saved} = await send(path, body);
            if (path === own) holding = state === "waiting";
            if (holding) { show("waiting"); setTimeout(replay, 4000); }
            if (state === "gone") forget(path);
            if (state === "saved") {
                // A page that still shows this part goes on from here.
                keep(path, {seen, saved});
                forget(path);
                if (path.startsWith(location.pathname) || path === own) go(location.pathname + "?done=resent");
            }
            if (path === own && (state === "stale" || state === "failed")) submit(path, body);
        }
    };

    for (const each of waiting()) if (reader && each.reader !== reader) forget(each.path);
    document.querySelector("form[action='/sign-out']")?.addEventListener("submit", () => {
        leaving = true;
        for (const each of waiting()) forget(each.path);
    });
    let work = reader ? replay() : Promise.resolve();

    if (form && reader) {
        const typed = () => {
            const all = new URLSearchParams(new FormData(form));
            for (const name of ["token", "key", "seen"]) all.delete(name);
            return all.toString();
        };
        const whole = body => `${body}&seen=${form.elements.seen.value}`;
        // What is saved, and what was put aside.
        let [kept, put] = [typed(), undefined];
        let [state, pause, timer] = ["saved", 4, undefined];
        let remarks;
        const putAside = () => { put = typed(); keep(own, {body: whole(put)}); };
        const isLeft = () => typed() !== kept && state !== "gone" && !leaving && !holding;
        const later = seconds => { clearTimeout(timer); timer = setTimeout(save, seconds * 1000); };

        const saveNow = async button => {
            const body = typed();
            if (leaving || holding || (!button && body === kept)) return;
            const pressed = button?.name ? `&${new URLSearchParams([[button.name, button.value]])}` : "";
            const answer = await send(own, whole(body) + pressed);
            state = answer.state;
            show(state, answer.saved);
            if (state === "saved") {
                kept = body;
                pause = 4;
                remarks = answer.remarks;
                tell(remarks);
                form.elements.seen.value = answer.seen;
                forget(own);
                if (button) go(answer.next); else if (typed() !== body) later(3);
            } else if (button && (state === "stale" || state === "failed")) {
                submit(own, whole(body));
            } else if (state !== "gone") {
                putAside();
                if (state === "waiting") later(pause);
                pause = Math.min(2 * pause, 30);
            }
        };
        const save = button => work = work.then(() => saveNow(button));

        form.addEventListener("input", () => {
            later(3);
            if (state !== "saved" && isLeft()) putAside();
        });
        form.addEventListener("change", () => save());
        form.addEventListener("focusout", () => setTimeout(() => { if (remarks) tell(remarks); }));
        form.addEventListener("submit", event => { event.preventDefault(); save(event.submitter ?? {}); });
        form.querySelector(".saving button").addEventListener("click", () => submit(own, whole(typed())));
        addEventListener("pagehide", () => { if (isLeft()) putAside(); });
        // Another page of this reader sent it.
        addEventListener("storage", event => {
            const {seen, saved} = event.key === mark + own ? JSON.parse(event.newValue ?? "{}") : {};
            if (!seen) return;
            form.elements.seen.value = seen;
            kept = put ?? kept;
            state = "saved";
            show(state, saved);
        });
        for (const name of ["online", "focus"]) addEventListener(name, () => { if (isLeft() && state !== "stale") save(); });
    }
}
