/** Starts the page and turns every address into a view. One view is under way at a time: a newer one ends the older. */

import { Answers } from "./answers.js";
import * as api from "./api.js";
import { byId, hide } from "./dom.js";
import { plural } from "./format.js";
import { showKeyMenu } from "./key.js";
import { showNav } from "./nav.js";
import { startBasket } from "./rare/basket-buttons.js";
import { showSky } from "./sky.js";
import { showPick } from "./search/pick.js";
import { SearchBox } from "./search/box.js";
import { PasteForm } from "./search/paste.js";
import { Settings } from "./search/settings.js";
import { showWelcome } from "./search/welcome.js";
import * as states from "./state.js";
import { say, showProblem, clearProblem } from "./status.js";
import { viewOf } from "./views.js";

const sections = ["view", "welcome", "pick", "star", "kin"].map(byId);

let state = states.EMPTY;
let sky = { surveys: [], broken: [] };
let running = new AbortController();

const searchBox = new SearchBox(byId("search"), () => sky, go, (text) => pasteForm.takeText(text));
const pasteForm = new PasteForm(byId("paste"), (asked) => go({ star: null, position: null, ...asked }));
const settings = new Settings(byId("settings"), go);
const answers = new Answers({ adjust, pasteForm });

/** Moves to another view and remembers it in the browser's history. */
async function go(change) {
    const sameStar = !("star" in change);
    const fold = sameStar ? {} : { periodDays: null, epoch: null };
    state = { ...state, view: "", more: {}, ...fold, ...change };
    history.pushState(null, "", await states.address(state));
    await show();
}

/** Changes how the same view is drawn: nothing is fetched again, and the history gains nothing. */
async function adjust(change) {
    state = { ...state, ...change };
    history.replaceState(null, "", await states.address(state));
}

async function restore() {
    try {
        state = await states.read(location);
        await show();
    } catch (problem) {
        sections.forEach(hide);
        showProblem(problem);
        document.body.removeAttribute("aria-busy");
    }
}

async function show() {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    clearProblem();
    showNav(byId("nav"), state);
    document.body.dataset.view = state.view;
    searchBox.show(state);
    pasteForm.show(state);
    settings.show(state, sky);
    document.body.setAttribute("aria-busy", "true");
    try {
        await view(signal);
    } catch (problem) {
        if (!signal.aborted) {
            say("");
            showProblem(problem, problem.code === "unknown_object" ? state.star?.survey : undefined);
        }
    } finally {
        if (!signal.aborted) {
            document.body.removeAttribute("aria-busy");
        }
    }
}

async function view(signal) {
    const alone = viewOf(state.view);
    const keep = alone === null && (state.star !== null || state.table !== null) ? ["star", "kin"] : [];
    sections.filter((section) => !keep.includes(section.id)).forEach(hide);
    if (state.star === null || alone !== null) {
        hide(byId("trail"));
    }
    if (alone !== null) {
        document.title = `${alone.title} · Starkin`;
        say("");
        const { show } = await alone.load();
        await show(byId("view"), { state, sky, signal, go, adjust });
    } else if (state.star !== null) {
        await answers.showStar({ state, sky, signal });
    } else if (state.table !== null) {
        await answers.showTable({ state, sky, signal });
    } else if (state.position !== null) {
        await viewPosition(signal);
    } else {
        document.title = "Starkin";
        say("");
        await showWelcome(byId("welcome"), sky, signal);
    }
}

async function viewPosition(signal) {
    say("Looking for stars at this position …");
    const answer = await api.cone(state.position, 50, signal);
    if (answer.objects.length === 1 && !answer.truncated) {
        const [{ survey, object_id: id }] = answer.objects;
        state = states.walkTo(state, survey, id);
        history.replaceState(null, "", await states.address(state));
        await show();
        return;
    }
    await showPick(byId("pick"), answer, state);
    say(`${plural(answer.objects.length, "star")} within ${state.position.radiusArcsec} arcsec.`);
}

/** Links within the page walk without loading it anew; with a modifier key they stay ordinary links. */
function follow(event) {
    const link = event.target.closest("a[href]");
    if (link === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
        return;
    }
    const href = link.getAttribute("href");
    if (href === "." || href.startsWith("?")) {
        event.preventDefault();
        history.pushState(null, "", href);
        restore();
        byId("results").focus({ preventScroll: true });
        scrollTo({ top: 0 });
    }
}

showKeyMenu();
startBasket();
document.addEventListener("click", follow);
addEventListener("popstate", restore);

try {
    sky = await api.surveys();
    showSky(byId("sky"), sky);
} catch (problem) {
    showProblem(problem);
}
await restore();
