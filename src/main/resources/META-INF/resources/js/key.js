/** The reader's API key (docs/operating.md). It stays in this browser tab, and every request to the server carries it. */

import { byId, el, fill } from "./dom.js";

const STORED = "starkin-key";

export function withKey(headers) {
    const key = storedKey();
    return key === "" ? headers : { ...headers, Authorization: `Bearer ${key}` };
}

export const hasKey = () => storedKey() !== "";

/** Whether another key would help. */
export const wantsKey = ({ status, code }) => status === 401 || code === "role_too_low";

/** A button that leads to the place for a key. */
export const keyButton = () => el("button", { type: "button", click: askForKey }, "Enter a key");

/** The place for a key, in the masthead. A new key begins the page anew: the address and the browser keep the view. */
export function showKeyMenu() {
    const menu = byId("key");
    const input = el("input", {
        id: "key-text",
        type: "password",
        autocomplete: "off",
        spellcheck: "false",
        "aria-describedby": "key-help",
    });
    const submit = (event) => {
        event.preventDefault();
        keep(input.value.trim());
    };
    menu.querySelector("summary").textContent = hasKey() ? "Key ✓" : "Key";
    fill(
        menu.querySelector("div"),
        el(
            "form",
            { submit },
            el("label", { for: "key-text" }, "API key"),
            el("div", { class: "row" }, input, el("button", { type: "submit", class: "primary" }, "Use")),
            el(
                "p",
                { class: "hint", id: "key-help" },
                hasKey()
                    ? "A key is in use. It is kept in this tab until the tab is closed."
                    : "Where the server asks for one. It is kept in this tab until the tab is closed.",
            ),
            hasKey() && el("button", { type: "button", click: () => keep("") }, "Forget it"),
        ),
    );
    addEventListener("keydown", (event) => {
        if (event.key === "Escape" && menu.open) {
            menu.open = false;
            menu.querySelector("summary").focus();
        }
    });
}

function askForKey() {
    byId("key").open = true;
    byId("key-text").focus();
}

function keep(key) {
    if (key === "") {
        sessionStorage.removeItem(STORED);
    } else {
        sessionStorage.setItem(STORED, key);
    }
    location.reload();
}

function storedKey() {
    try {
        return sessionStorage.getItem(STORED) ?? "";
    } catch {
        return ""; // storage is forbidden in this browser
    }
}
