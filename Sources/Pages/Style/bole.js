// What makes filling in calmer. Every page works without it.
"use strict";

// Characters as people count them, as the server does.
const characters = typeof Intl.Segmenter === "function"
    ? text => [...new Intl.Segmenter().segment(text)].length
    : text => [...text].length;

for (const note of document.querySelectorAll("[data-count]")) {
    const field = document.getElementById(note.dataset.count);
    const spoken = note.nextElementSibling;
    const limit = Number(note.dataset.limit);
    let waiting;
    const tell = () => {
        const left = limit - characters(field.value);
        note.textContent = (left < 0 ? note.dataset.over : note.dataset.left).replace("#", Math.abs(left));
        note.classList.toggle("over", left < 0);
        // Read aloud when the typing rests, not at each key.
        clearTimeout(waiting);
        waiting = setTimeout(() => { spoken.textContent = note.textContent; }, 1000);
    };
    field.addEventListener("input", tell);
    note.hidden = false;
    tell();
}

// What is wrong, or what was done, is where reading begins and keys go on, unless the address says where.
if (!location.hash) document.querySelector(".errors, .done")?.focus();

// The choice of looks closes as menus do.
const looks = document.querySelector(".looks");
document.addEventListener("keydown", event => {
    if (event.key === "Escape" && looks.open) { looks.open = false; looks.firstElementChild.focus(); }
});
document.addEventListener("click", event => {
    if (looks.open && !looks.contains(event.target)) looks.open = false;
});

// A board is put in order by dragging its lines; the buttons in them do the same.
for (const board of document.querySelectorAll("[data-order]")) {
    const form = document.getElementById(board.dataset.order);
    const inOrder = () => [...board.rows].map(row => row.id).join();
    let moved, before;
    for (const row of board.rows) row.draggable = true;
    document.querySelector("[data-drag]").hidden = board.rows.length < 2;
    board.addEventListener("dragstart", event => {
        moved = event.target.closest("tr");
        before = [...board.rows];
        event.dataTransfer.effectAllowed = "move";
        moved.classList.add("moved");
    });
    board.addEventListener("dragover", event => {
        const over = event.target.closest("tr");
        if (!moved || !over) return;
        event.preventDefault();
        const { top, height } = over.getBoundingClientRect();
        if (over !== moved) over[event.clientY < top + height / 2 ? "before" : "after"](moved);
    });
    board.addEventListener("drop", event => {
        event.preventDefault();
        if (inOrder() !== before.map(row => row.id).join()) form.requestSubmit();
        before = undefined;
    });
    // Let go beside the board, nothing is moved.
    board.addEventListener("dragend", () => {
        if (before) board.append(...before);
        moved.classList.remove("moved");
        moved = undefined;
    });
}

// A usual remark that is chosen begins the field beside it; once its words are gone it is chosen no more.
for (const choice of document.querySelectorAll("[data-fills]")) {
    const field = document.getElementById(choice.dataset.fills);
    const words = () => choice.selectedOptions[0].dataset.fill ?? "";
    let filled = "";
    const fill = () => {
        const own = field.value.startsWith(filled) ? field.value.slice(filled.length) : field.value;
        filled = words();
        if (!own.startsWith(filled)) field.value = filled + own;
    };
    choice.addEventListener("change", fill);
    field.addEventListener("input", () => { if (!field.value.startsWith(filled)) choice.value = filled = ""; });
    fill();
}

// The browser prints; a button for it stands where it can be pressed.
for (const each of document.querySelectorAll("[data-print]")) {
    each.hidden = false;
    each.addEventListener("click", () => print());
}
