/** The views of a star of the sky and of a reader's own table: the star as soon as it is there, and its kin as soon as they are found. */

import * as api from "./api.js";
import { byId } from "./dom.js";
import { fixed, plural } from "./format.js";
import { showKin } from "./kin/kin.js";
import { StarPanel } from "./star/panel.js";
import { say } from "./status.js";
import { nameOf, whereKept } from "./table-store.js";
import { showTrail } from "./trail.js";

export class Answers {
    #starPanel;
    #pasteForm;
    #adjust;
    #more = {};

    /** `adjust(change)` writes what the reader changes about the drawing into the address; `pasteForm` is where tables come from. */
    constructor({ adjust, pasteForm }) {
        this.#adjust = adjust;
        this.#pasteForm = pasteForm;
        this.#starPanel = new StarPanel(byId("star"), adjust, () => pasteForm.open(true));
    }

    /** Keeps parts of what these views add of their own in the address, and returns them all; empty ones are forgotten. */
    #remember(part) {
        this.#more = Object.fromEntries(Object.entries({ ...this.#more, ...part }).filter(([, value]) => value !== ""));
        this.#adjust({ more: this.#more });
        return this.#more;
    }

    async showStar({ state, sky, signal }) {
        const { star } = state;
        this.#more = state.more;
        const name = `${star.survey}/${star.id}`;
        begin(name, `Looking for the kin of ${name} …`);
        const request = api.similar(star, state);
        const searching = api.ask(request, signal);
        searching.catch(() => {}); // awaited below: the star is shown even where the search is refused
        const facts = await api.object(star, signal);
        const curve = await api.lightCurveOf(facts.star, signal);
        const spectrum = facts.spectrum_url === null ? null : api.spectrum(star, signal);
        spectrum?.catch(() => {}); // its panel says why
        this.#starPanel.show({ name, facts, curve, spectrum }, state);
        const asked = { ...askedAbout(facts.star, curve, state), spectrum: await spectrum?.catch(() => null) ?? null };
        const answer = await searching;
        const choose = (plane) => this.#remember({ plane });
        const standing = this.#starPanel.stand(star, answer.hits, { state, choose, isOpen: spectrum !== null });
        await this.#showKin(answer, { state, sky, request, asked });
        await standing;
    }

    async showTable({ state, sky, signal }) {
        const name = nameOf(state.table);
        this.#more = state.more;
        begin(name, "Reading the table and searching for its period …");
        this.#pasteForm.open(true);
        const request = api.upload(state, state);
        const answer = await api.ask(request, signal).catch((problem) => {
            throw this.#pasteForm.corrected(problem);
        });
        const { photometry } = answer.query;
        this.#pasteForm.open(false);
        this.#pasteForm.understood(photometry.columns);
        const curve = api.columns(photometry.light_curve);
        this.#starPanel.show({ name, photometry, curve }, state);
        const star = { ...photometry, period_days: photometry.periods[0]?.period_days ?? null };
        await this.#showKin(answer, { state, sky, request, asked: { ...askedAbout(star, curve, state), spectrum: null } }, whereKept(location.hash));
    }

    async #showKin(answer, about, remark = "") {
        const remember = (part) => this.#remember(part);
        const lay = (over) => this.#starPanel.lay(over, this.#more.residual === "true");
        await showKin(byId("kin"), answer, { ...about, remember, lay });
        await showTrail(byId("trail"), about.state);
        say(`${plural(answer.hits.length, "star")} found in ${fixed(answer.took_ms, 0)} ms.${remark}`);
    }
}

function begin(name, what) {
    document.title = `${name} · Starkin`;
    say(what);
}

/** The star to lay over its kin, folded as the reader folds it. */
function askedAbout(star, curve, { periodDays }) {
    return { curve, star: { ...star, period_days: periodDays ?? star.period_days } };
}
