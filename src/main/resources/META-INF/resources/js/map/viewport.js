/** Which part of the plane is seen: its middle and how much it is enlarged. Pixels are CSS pixels. */

const MOST_ZOOM = 4000;
const MARGIN = 0.94;

const extremes = (values) => [Math.min(...values), Math.max(...values)];

export class Viewport {
    x = 0;
    y = 0;
    zoom = 1;
    width = 1;
    height = 1;
    #half = [1, 1];

    /** How far what there is to see reaches from (0, 0), in either direction. */
    reach(halfWidth, halfHeight) {
        this.#half = [Math.max(halfWidth, 1e-6), Math.max(halfHeight, 1e-6)];
    }

    resize(width, height) {
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
    }

    /** Pixels a unit of the plane. */
    get pixels() {
        const fit = Math.min(this.width / 2 / this.#half[0], this.height / 2 / this.#half[1]);
        return fit * MARGIN * this.zoom;
    }

    toScreen(x, y) {
        return [this.width / 2 + (x - this.x) * this.pixels, this.height / 2 - (y - this.y) * this.pixels];
    }

    toPlane(screenX, screenY) {
        return [
            this.x + (screenX - this.width / 2) / this.pixels,
            this.y - (screenY - this.height / 2) / this.pixels,
        ];
    }

    /** What `scale` of the shader is. */
    get clipScale() {
        return [(2 * this.pixels) / this.width, (2 * this.pixels) / this.height];
    }

    pan(pixelsRight, pixelsDown) {
        this.x -= pixelsRight / this.pixels;
        this.y += pixelsDown / this.pixels;
        this.#keepInSight();
    }

    /** Enlarges by a factor so that what is at a place of the screen stays there. */
    zoomAt(screenX, screenY, factor) {
        const [x, y] = this.toPlane(screenX, screenY);
        this.zoom = Math.min(MOST_ZOOM, Math.max(0.5, this.zoom * factor));
        const [nowX, nowY] = this.toPlane(screenX, screenY);
        this.x += x - nowX;
        this.y += y - nowY;
        this.#keepInSight();
    }

    /** Brings places into view, with as much again around them. */
    frame(places) {
        const [left, right] = extremes(places.map(([x]) => x));
        const [bottom, top] = extremes(places.map(([, y]) => y));
        [this.x, this.y, this.zoom] = [(left + right) / 2, (bottom + top) / 2, 1];
        const fill = Math.max((right - left) / this.width, (top - bottom) / this.height, 1e-9) * this.pixels;
        this.zoom = Math.min(MOST_ZOOM / 10, Math.max(1, 0.5 / fill));
    }

    reset() {
        [this.x, this.y, this.zoom] = [0, 0, 1];
    }

    #keepInSight() {
        this.x = Math.min(this.#half[0], Math.max(-this.#half[0], this.x));
        this.y = Math.min(this.#half[1], Math.max(-this.#half[1], this.y));
    }
}
