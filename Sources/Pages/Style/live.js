// Pages that become new by themselves: what has changed is put in its place every few seconds, and nothing is moved from
// under anyone's hands. Without this a page is loaded again.
{
    const seconds = 4;
    const lost = document.querySelector("[data-lost]");
    // The key of a form is another one each time.
    const said = region => {
        const copy = region.cloneNode(true);
        for (const key of copy.querySelectorAll("input[name=key]")) key.removeAttribute("value");
        return copy.innerHTML;
    };
    const isHeld = region => {
        const chosen = getSelection();
        return region.contains(document.activeElement) || region.matches(":active")
            || (!chosen.isCollapsed && chosen.rangeCount > 0 && chosen.getRangeAt(0).intersectsNode(region));
    };
    const renew = async () => {
        const answer = await fetch(location.pathname + location.search, {signal: AbortSignal.timeout(10000)});
        if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        for (const region of document.querySelectorAll("[data-live]")) {
            const now = fresh.querySelector(`[data-live="${region.dataset.live}"]`);
            if (now && !isHeld(region) && said(now) !== said(region)) region.replaceChildren(...now.childNodes);
        }
    };
    const goOn = async () => {
        if (!document.hidden) {
            try {
                await renew();
                lost.hidden = true;
            } catch {
                lost.hidden = false;
            }
        }
        setTimeout(goOn, seconds * 1000);
    };
    setTimeout(goOn, seconds * 1000);
}
