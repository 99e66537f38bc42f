/** The search box: a star, a position, or a table that is pasted into it. It says what it takes its text for. */

import * as api from "../api.js";
import { el } from "../dom.js";
import { position as positionText, sexagesimal } from "../format.js";
import { showProblem, say } from "../status.js";
import { RADIUS_ARCSEC, isTable, understand } from "./parse.js";

export class SearchBox {
    #input;
    #said = el("output", { class: "hint", id: "understood", for: "query" });
    #sky;
    #go;

    /**
     * `sky()` gives the surveys known by now, `go(change)` moves to another view, `takeTable(text)` takes a table that was pasted
     * into the box.
     */
    constructor(form, sky, go, takeTable) {
        this.#input = form.elements.namedItem("query");
        this.#sky = sky;
        this.#go = go;
        form.append(this.#said);
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#ask(understand(this.#input.value)).catch((problem) => showProblem(problem));
        });
        this.#input.addEventListener("input", () => this.#say());
        this.#input.addEventListener("paste", (event) => {
            const text = event.clipboardData.getData("text/plain");
            if (isTable(text)) {
                event.preventDefault();
                takeTable(text);
            }
        });
    }

    show({ star, position }) {
        if (star !== null) {
            this.#input.value = `${star.survey}/${star.id}`;
        } else if (position !== null) {
            const { raDeg, decDeg, radiusArcsec } = position;
            this.#input.value = `${raDeg} ${decDeg}${radiusArcsec === RADIUS_ARCSEC ? "" : ` r=${radiusArcsec}`}`;
        } else {
            this.#input.value = "";
        }
        this.#say();
    }

    #say() {
        this.#said.textContent = wordsFor(understand(this.#input.value), this.#names());
    }

    #names() {
        return this.#sky().surveys.map(({ survey }) => survey);
    }

    async #ask(asked) {
        switch (asked.kind) {
            case "star":
                await this.#go({ star: { survey: asked.survey, id: asked.id }, position: null, table: null });
                break;
            case "position": {
                const { raDeg, decDeg, radiusArcsec } = asked;
                await this.#go({ star: null, position: { raDeg, decDeg, radiusArcsec }, table: null });
                break;
            }
            case "id":
                await this.#askEverySurvey(asked.id);
                break;
            default:
                showProblem(
                    new Error(
                        "Nothing was typed. Give a star as survey/id, a position as two numbers in degrees, or paste a table.",
                    ),
                );
        }
    }

    /** A bare id is looked for in each survey, in order; the first that has it is shown. */
    async #askEverySurvey(id) {
        const names = this.#names();
        say(`Looking for ${id} in ${names.join(", ")} …`);
        for (const survey of names) {
            if (await exists({ survey, id })) {
                await this.#go({ star: { survey, id }, position: null, table: null });
                return;
            }
        }
        say("");
        showProblem(
            new Error(
                `No survey of this sky (${names.join(", ")}) has a star with the id '${id}'. Check it, or search by position.`,
            ),
        );
    }
}

function wordsFor(asked, surveys) {
    switch (asked.kind) {
        case "star":
            return `Star ${asked.id} of ${asked.survey}.`;
        case "position": {
            const { raDeg, decDeg, radiusArcsec } = asked;
            const where = `${positionText(raDeg, decDeg)} deg, ${sexagesimal(raDeg, decDeg)}`;
            return `Position ${where}, within ${radiusArcsec} arcsec.`;
        }
        case "id":
            return `An id, looked for in ${surveys.join(", ")}.`;
        default:
            return "";
    }
}

async function exists(star) {
    try {
        await api.object(star);
        return true;
    } catch (problem) {
        if (problem.status === 404) {
            return false;
        }
        throw problem;
    }
}
