/** Where phase 0 lies: at maximum or minimum light, or at a time that is typed. */

import { el, fill } from "../dom.js";

/** About a second. */
const EPOCH_DIGITS = 5;

export class PhaseZero {
    element = el("div", { class: "row" });
    #extremum = el(
        "select",
        { id: "phase-zero" },
        el("option", { value: "maximum" }, "maximum light"),
        el("option", { value: "minimum" }, "minimum light"),
        el("option", { value: "epoch" }, "a given time"),
    );
    #epoch = el("input", { id: "epoch", type: "text", inputmode: "decimal", size: 14, autocomplete: "off" });
    #change;

    /** `change({extremum, epoch})`: an epoch that is not null decides. */
    constructor(change) {
        this.#change = change;
        fill(
            this.element,
            el("label", { for: "phase-zero" }, "Phase 0 at"),
            this.#extremum,
            el("label", { for: "epoch" }, "time"),
            this.#epoch,
        );
        this.#extremum.addEventListener("change", () => this.#choose());
        this.#epoch.addEventListener("change", () => this.#type());
    }

    show({ extremum, epoch }) {
        this.#extremum.value = epoch === null ? extremum : "epoch";
        if (epoch !== null) {
            this.showEpoch(epoch);
        }
    }

    /** The time of phase 0, in the survey's own time. */
    showEpoch(epoch) {
        this.#epoch.value = epoch.toFixed(EPOCH_DIGITS);
        this.#epoch.removeAttribute("aria-invalid");
    }

    #choose() {
        if (this.#extremum.value === "epoch") {
            this.#type();
        } else {
            this.#change({ extremum: this.#extremum.value, epoch: null });
        }
    }

    #type() {
        const epoch = Number(this.#epoch.value.trim().replace("−", "-"));
        const isTime = this.#epoch.value.trim() !== "" && Number.isFinite(epoch);
        this.#epoch.setAttribute("aria-invalid", String(!isTime));
        if (isTime) {
            this.#extremum.value = "epoch";
            this.#change({ epoch });
        }
    }
}
