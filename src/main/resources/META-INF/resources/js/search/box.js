/** The search box. */

import * as api from "../api.js";
import { showProblem, say } from "../status.js";
import { RADIUS_ARCSEC, understand } from "./parse.js";

export class SearchBox {
    #input;
    #sky;
    #go;

    /** `sky()` gives the surveys known by now, `go(change)` moves to another view. */
    constructor(form, sky, go) {
        this.#input = form.elements.namedItem("query");
        this.#sky = sky;
        this.#go = go;
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#ask(understand(this.#input.value)).catch((problem) => showProblem(problem));
        });
    }

    show({ star, position }) {
        if (star !== null) {
            this.#input.value = `${star.survey}/${star.id}`;
        } else if (position !== null) {
            this.#input.value = `${position.raDeg} ${position.decDeg}`;
        } else {
            this.#input.value = "";
        }
    }

    async #ask(asked) {
        switch (asked.kind) {
            case "star":
                await this.#go({ star: { survey: asked.survey, id: asked.id }, position: null, table: null });
                break;
            case "position": {
                const position = { raDeg: asked.raDeg, decDeg: asked.decDeg, radiusArcsec: RADIUS_ARCSEC };
                await this.#go({ star: null, position, table: null });
                break;
            }
            case "id":
                await this.#askEverySurvey(asked.id);
                break;
            default:
                showProblem(
                    new Error("Nothing was typed. Give a star as survey/id, or a position as two numbers in degrees."),
                );
        }
    }

    /** A bare id is looked for in each survey, in order; the first that has it is shown. */
    async #askEverySurvey(id) {
        const names = this.#sky().surveys.map(({ survey }) => survey);
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
