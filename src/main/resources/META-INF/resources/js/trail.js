/** The stars that were looked at in this tab, so that a walk from kin to kin finds its way back. */

import { el, fill, hide } from "./dom.js";
import { address, walkTo } from "./state.js";

const KEY = "starkin-trail";
const LONGEST = 12;

/** Adds the star of the state, where there is one, and shows the walk. */
export async function showTrail(nav, state) {
    const stars = read();
    if (state.star !== null && state.view === "") {
        const name = `${state.star.survey}/${state.star.id}`;
        const before = stars.indexOf(name);
        stars.splice(before < 0 ? stars.length : before, 1, name);
        write(stars.slice(-LONGEST));
    }
    if (stars.length < 2 || state.view !== "") {
        hide(nav);
        return;
    }
    const links = await Promise.all(stars.slice(-LONGEST).map((name) => link(name, state)));
    fill(nav, el("span", { class: "soft" }, "Walk: "), el("ol", {}, links));
}

async function link(name, state) {
    const slash = name.indexOf("/");
    const [survey, id] = [name.slice(0, slash), name.slice(slash + 1)];
    const isHere = state.star?.survey === survey && state.star?.id === id;
    const href = await address(walkTo(state, survey, id));
    return el("li", {}, el("a", { href, "aria-current": isHere ? "page" : null }, name));
}

function read() {
    try {
        const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
        return Array.isArray(kept) ? kept.filter((name) => typeof name === "string" && name.indexOf("/") > 0) : [];
    } catch {
        return []; // storage forbidden or written by something else: the walk begins anew
    }
}

function write(stars) {
    try {
        sessionStorage.setItem(KEY, JSON.stringify(stars));
    } catch {
        // storage full or forbidden: the walk lives as long as the browser's own history
    }
}
