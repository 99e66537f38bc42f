/** The map: brings together what is drawn, the reader's gestures, the legend and the lists. */

import { el, fill } from "../dom.js";
import { showProblem } from "../status.js";
import { about } from "./about.js";
import { readMap, writeMap } from "./address.js";
import { COLOURINGS, shares } from "./colouring.js";
import { OTHER_CLASSES } from "./data.js";
import { Gestures } from "./gestures.js";
import { hideKin, showKin } from "./kin.js";
import { simplified } from "./lasso.js";
import { Legend } from "./legend.js";
import { Picking } from "./picking.js";
import { Polygon } from "./points.js";
import { Selection } from "./selection.js";
import { Shown } from "./shown.js";
import { Stage } from "./stage.js";
import { Toolbar } from "./toolbar.js";

export class MapView {
    #stage = new Stage(
        () => this.#recolour(),
        () => this.#remember(),
    );
    #toolbar;
    #legend = el("div", { class: "map-legends" });
    #legends = new Legend(this.#legend, (hidden) => this.#change(hidden));
    #readout = el("p", { class: "map-readout", role: "status" });
    #note = el("p", { class: "note" });
    #selection = new Selection();
    #kin = el("section", { "aria-label": "Its kin on the map", hidden: true });
    #gestures;
    #picking;
    #adjust;
    #scene = null;
    #data = null;
    #map = null;
    #shown = null;
    #ticks = [];
    #marks = [];
    #column = null;

    /**
     * `adjust({more})` keeps how the map is looked at in the address, `turn(more)` fetches another map to be looked at so; `open(star)`
     * goes to a star `{survey, id}`.
     */
    constructor({ adjust, open, turn }) {
        this.#adjust = adjust;
        this.#picking = new Picking(this.#stage, this.#readout, open);
        const { viewport } = this.#stage;
        const reset = () => this.#moved(() => viewport.reset());
        const zoom = (x, y, factor) => this.#moved(() => viewport.zoomAt(x, y, factor));
        this.#toolbar = new Toolbar({
            change: (change) => this.#change(change),
            space: (space) => turn(writeMap({ ...this.#map, space, at: null, lasso: null })),
            lassoMode: (isOn) => this.#lassoMode(isOn),
            selectView: () => this.#selectView(),
            clear: () => this.#change({ lasso: null }),
            reset,
            zoom: (factor) => zoom(viewport.width / 2, viewport.height / 2, factor),
            save: () => this.#stage.save(`starkin-map-${this.#map.projection}.png`),
        });
        this.#gestures = new Gestures(this.#stage.element, {
            pan: (right, down) => this.#moved(() => viewport.pan(right, down)),
            zoom,
            reset,
            point: (x, y) => this.#picking.point(x, y),
            leave: () => this.#picking.leave(),
            open: (x, y, isTouch) => this.#picking.openAt(x, y, isTouch),
            openMiddle: () => this.#picking.openMiddle(),
            lasso: (points) => this.#drawLasso(points),
            lassoEnd: (points) => this.#change({ lasso: simplified(this.#inPlane(points)) }),
        });
    }

    /** Shows a map in a section as a state of the page says. */
    async show(section, data, state, signal) {
        this.#map = readMap(state.more);
        const frame = el("div", { class: "map-frame" }, el("div", {}, this.#stage.element, this.#readout), this.#legend);
        fill(section, this.#toolbar.element, frame, this.#note, this.#kin, this.#selection.element);
        this.#note.textContent = about(data.head);
        if (this.#data !== data) {
            this.#data = data;
            this.#column = null;
            this.#picking.setData(data);
            this.#scene = await this.#stage.setData(data);
        }
        const { viewport } = this.#stage;
        [viewport.x, viewport.y, viewport.zoom] = this.#map.at ?? [0, 0, 1];
        await this.#apply();
        hideKin(this.#kin);
        this.#marks = state.star === null ? [] : await showKin(this.#kin, data, state, () => this.#stage.frameMarks(), signal);
        await this.#select(signal);
    }

    async #change(change) {
        this.#keep(change);
        if (change.projection !== undefined) {
            this.#stage.viewport.reset();
        }
        try {
            await this.#apply();
            await this.#select();
        } catch (problem) {
            showProblem(problem);
        }
    }

    /** Draws as the state says: projection, colours, what is hidden. */
    async #apply() {
        const { colour, projection, galaxy } = this.#map;
        this.#shown = new Shown(this.#data, this.#map);
        this.#picking.among(this.#shown.rows);
        this.#toolbar.show(this.#map, this.#gestures.isLasso, this.#data.head);
        this.#stage.shown.hasGalaxy = galaxy;
        await this.#colour(COLOURINGS[colour]);
        this.#recolour();
        await this.#stage.project(projection === "sky");
        this.#place();
    }

    async #colour(colouring) {
        if (colouring.column !== undefined && this.#column !== colouring.column) {
            const { values, ticks } = shares(colouring, await this.#data.column(colouring.column));
            this.#ticks = ticks;
            this.#column = colouring.column;
            this.#scene.colourBy(colouring.mode, values);
        } else {
            this.#scene.colourBy(colouring.mode);
        }
    }

    #recolour() {
        const { classes, surveys } = this.#data.head;
        this.#scene.recolour();
        this.#scene.name("classes", Math.min(classes.length, OTHER_CLASSES), (code) => this.#shown.hasClass(code));
        this.#scene.name("surveys", surveys.length, (code) => this.#shown.hasSurvey(code));
        this.#legends.show(this.#data, this.#map, this.#ticks);
    }

    /** Puts marks and lasso where the projection has them. */
    #place() {
        const isSky = this.#map.projection === "sky";
        this.#stage.shown.marks = this.#marks
            .map((mark) => ({ ...mark, place: isSky ? mark.skyPlace : mark.place }))
            .filter(({ place }) => place !== null);
        this.#stage.shown.lasso = this.#map.lasso;
        this.#stage.draw();
    }

    #moved(move) {
        move();
        this.#stage.draw(true);
    }

    #remember() {
        const { x, y, zoom } = this.#stage.viewport;
        const isWhole = x === 0 && y === 0 && zoom === 1;
        if (this.#stage.element.isConnected) {
            this.#keep({ at: isWhole ? null : [x, y, zoom] });
        }
    }

    #keep(change) {
        this.#map = { ...this.#map, ...change };
        this.#adjust({ more: writeMap(this.#map) });
    }

    #lassoMode(isOn) {
        this.#gestures.isLasso = isOn;
        this.#stage.element.classList.toggle("lasso", isOn);
        this.#toolbar.show(this.#map, isOn, this.#data.head);
    }

    #inPlane(points) {
        return points.map(([x, y]) => this.#stage.viewport.toPlane(x, y));
    }

    #drawLasso(points) {
        this.#stage.shown.lasso = this.#inPlane(points);
        this.#stage.drawOver();
    }

    #selectView() {
        const { width, height } = this.#stage.viewport;
        this.#change({ lasso: this.#inPlane([[0, 0], [width, 0], [width, height], [0, height]]) });
    }

    /** Lights the stars inside the lasso and lists them. */
    async #select(signal) {
        const { lasso } = this.#map;
        const { places } = this.#stage;
        const counts = lasso === null ? null : this.#data.light(places, new Polygon(lasso), this.#shown.rows);
        this.#scene.select(lasso !== null);
        this.#place();
        await this.#selection.show(this.#data, lasso === null ? null : this.#shown.question(lasso), counts, signal);
    }
}
