/** Answers that no server has yet, kept by this browser under the name of their label set; "" is for those without one. */

const STORED = "starkin-answers";

export const draftOf = (set) => readAll()[set] ?? [];

export function keepDraft(set, labels) {
    const all = readAll();
    if (labels.length === 0) {
        delete all[set];
    } else {
        all[set] = labels;
    }
    try {
        localStorage.setItem(STORED, JSON.stringify(all));
    } catch {
        // the storage is full or forbidden: the answers live as long as the page does
    }
}

/** The set has another name from now on. */
export function moveDraft(set, newName) {
    const labels = draftOf(set);
    keepDraft(set, []);
    keepDraft(newName, labels);
}

function readAll() {
    try {
        return JSON.parse(localStorage.getItem(STORED)) ?? {};
    } catch {
        return {};
    }
}
