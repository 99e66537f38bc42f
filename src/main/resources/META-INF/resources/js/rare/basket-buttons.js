/** The buttons that put a star into the basket, wherever the page shows one, and the basket's count in the masthead. */

import { byId, el } from "../dom.js";
import { say } from "../status.js";
import * as basket from "./basket.js";

const WORDS = {
    yes: { short: "+", long: "Add to examples", done: "is an example" },
    no: { short: "−", long: "Not like these", done: "is a counter-example" },
};

/** Two buttons for the star called `survey/id`; `isShort` makes them fit a row of a table. */
export function exampleButtons(name, isShort = false) {
    const button = (answer) =>
        el(
            "button",
            {
                type: "button",
                class: "tool",
                "data-example": name,
                "data-answer": answer,
                "aria-pressed": String(basket.answerOf(name) === answer),
                "aria-label": `${WORDS[answer].long}: ${name}`,
                title: `${WORDS[answer].long}, for a ranking of a rare class`,
            },
            isShort ? WORDS[answer].short : WORDS[answer].long,
        );
    return el("span", { class: "example-buttons" }, button("yes"), button("no"));
}

/** The way to the ranking, with how many stars are in the basket. */
export function basketLink(isOpen) {
    const link = el("a", { id: "basket", href: "?view=rare", "aria-current": isOpen ? "page" : null }, "Rare classes ", el("span", { class: "count" }));
    showCount(link);
    return link;
}

/** Starts the basket: call once. */
export function startBasket() {
    document.addEventListener("click", press);
    basket.onChange(showAll);
}

function press({ target }) {
    const button = target.closest("button[data-example]");
    if (button === null) {
        return;
    }
    const { example: name, answer } = button.dataset;
    if (basket.answerOf(name) === answer) {
        basket.remove(name);
        say(`${name} is no longer in the basket.`);
    } else {
        basket.add([name], answer);
        say(`${name} ${WORDS[answer].done}: ${contents()} in the basket.`);
    }
}

function contents() {
    const { yes, no } = basket.examples();
    return `${yes.length} for, ${no.length} against`;
}

function showAll() {
    for (const button of document.querySelectorAll("button[data-example]")) {
        const { example, answer } = button.dataset;
        button.setAttribute("aria-pressed", String(basket.answerOf(example) === answer));
    }
    showCount(byId("basket"));
}

function showCount(link) {
    const { yes, no } = basket.examples();
    link.querySelector(".count").textContent = String(yes.length + no.length);
    link.title = `Rank stars by your examples: ${contents()}`;
}
