// A member's own ballots. Tokens are made here and signed unseen; what is cast goes without the session, so that nothing
// the server keeps leads from a ballot to whoever cast it. Without this a member votes on paper.
{
    const area = document.querySelector("[data-voting]");
    const sitting = area?.dataset.voting;
    const place = "bole.ballots." + sitting;
    const said = area?.querySelector(".said");
    const text = kind => area.querySelector(`template[data-said="${kind}"]`).innerHTML.trim();
    const say = words => { if (said.textContent !== words) said.textContent = words; };

    // What this browser knows of each ballot, by its name; kept before anything is asked, so that a lost answer costs
    // nothing.
    const all = () => JSON.parse(localStorage.getItem(place) ?? "{}");
    const known = name => all()[name];
    const keep = (name, more) => {
        const now = all();
        now[name] = {...now[name], ...more};
        localStorage.setItem(place, JSON.stringify(now));
    };

    const message = (token, name) => blindly.join(blindly.unhex(token), new TextEncoder().encode(name));

    const make = async ({ballot, key}) => {
        const held = known(ballot);
        if (held?.key === key) return held;
        const token = blindly.hex(blindly.chance(32));
        const made = await blindly.blind(await blindly.key(blindly.unbase64(key)), message(token, ballot));
        keep(ballot, {
            key, token, blinded: blindly.base64(made.blinded), back: made.back.toString(16),
            digest: blindly.hex(await blindly.digest(blindly.unhex(token), "SHA-256")), signature: null,
        });
        return known(ballot);
    };

    const problem = async answer => {
        try {
            return (await answer.json()).detail;
        } catch {
            return undefined;
        }
    };

    // All tokens that can be had, at once: when they are taken says nothing of when they are used. Gives back why there
    // are none.
    const take = async offers => {
        const lacking = [];
        for (const offer of offers) {
            const held = await make(offer);
            if (!held.signature) lacking.push({...held, ballot: offer.ballot});
        }
        if (lacking.length === 0) return;
        say(text("taking"));
        const answer = await fetch(`/sittings/${sitting}/tokens`, {
            method: "POST", headers: {"Accept": "application/json", "X-Form-Token": area.dataset.token},
            body: new URLSearchParams(lacking.map(one => ["asked", one.ballot + " " + one.blinded])),
        });
        if (!answer.ok) return await problem(answer) ?? text("lost");
        const signed = Object.fromEntries((await answer.json()).map(one => [one.ballot, one.signature]));
        for (const one of lacking) {
            const signature = await blindly.finish(
                await blindly.key(blindly.unbase64(one.key)), message(one.token, one.ballot),
                blindly.unbase64(signed[one.ballot]), BigInt("0x" + one.back));
            keep(one.ballot, {signature: blindly.base64(signature)});
        }
    };

    const cast = async (name, vote, word) => {
        keep(name, {vote});
        const {token, signature} = known(name);
        const answer = await fetch("/api/v1/ballots", {
            method: "POST", credentials: "omit", referrerPolicy: "no-referrer",
            headers: {"Content-Type": "application/json", "Accept-Language": document.documentElement.lang},
            body: JSON.stringify({ballot: name, token, signature, vote, word}),
        });
        if (!answer.ok) throw new Error(await problem(answer) ?? text("lost"));
        keep(name, {isCast: true});
    };

    const showForm = ({ballot, person}) => {
        const form = area.querySelector("template[data-form]").content.firstElementChild.cloneNode(true);
        const wrong = form.querySelector(".problem");
        form.dataset.ballot = ballot;
        form.querySelector("h2").textContent = person;
        const before = known(ballot).vote;
        for (const choice of form.elements.vote) {
            // What may have been sent already is sent again, and nothing else.
            choice.checked = choice.value === before;
            choice.disabled = before !== undefined && choice.value !== before;
        }
        form.addEventListener("submit", async event => {
            event.preventDefault();
            const vote = form.elements.vote.value;
            if (!vote) { form.elements.vote[0].focus(); return; }
            const button = form.querySelector("button");
            button.disabled = true;
            wrong.hidden = true;
            try {
                await cast(ballot, vote, form.elements.word.value);
                form.remove();
                say(text("cast"));
                list();
            } catch (fault) {
                wrong.textContent = fault instanceof TypeError ? text("lost") : fault.message;
                wrong.hidden = false;
                button.disabled = false;
                form.elements.word.focus();
            }
        });
        area.querySelector("[data-forms]").append(form);
    };

    const list = () => {
        const lines = area.querySelector("[data-mine]");
        lines.replaceChildren(...Object.entries(all()).filter(([, one]) => one.isCast).map(([name, one]) => {
            const line = area.querySelector("template[data-line]").content.firstElementChild.cloneNode(true);
            line.querySelector("span").textContent = one.person ?? name;
            const link = line.querySelector("a");
            link.href = `/ballots/${name}#t-${one.digest}`;
            link.textContent = one.digest;
            return line;
        }));
    };

    const look = async () => {
        const answer = await fetch(`/sittings/${sitting}/tokens`, {headers: {"Accept": "application/json"}});
        if (!answer.ok) { say(await problem(answer) ?? text("lost")); return; }
        const {offers, open} = await answer.json();
        const hindrance = await take(offers);
        const ready = open.filter(one => known(one.ballot)?.signature && !known(one.ballot).isCast);
        for (const form of area.querySelectorAll("form")) {
            if (!ready.some(one => one.ballot === form.dataset.ballot)) form.remove();
        }
        for (const one of ready) {
            keep(one.ballot, {person: one.person});
            if (!area.querySelector(`form[data-ballot="${one.ballot}"]`)) showForm(one);
        }
        const held = Object.values(all()).some(one => one.signature);
        if (ready.length === 0 && hindrance) say(hindrance);
        else if (ready.length === 0 && said.textContent !== text("cast")) say(text(held ? "ready" : "none"));
        if (ready.length > 0) say("");
    };

    const goOn = async () => {
        try {
            await look();
        } catch {
            say(text("lost"));
        }
        setTimeout(goOn, 3000);
    };

    if (area) document.querySelector("[data-scriptless]").hidden = true;
    if (area && !globalThis.crypto?.subtle) document.querySelector("[data-unsafe]").hidden = false;
    else if (area) { list(); goOn(); }
}
