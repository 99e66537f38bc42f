/**
 * Mouse, touch, pen and keys on the map, told as what the reader means: `pan(right, down)`, `zoom(x, y, factor)`, `reset()`,
 * `point(x, y)`, `leave()`, `open(x, y, isTouch)`, `openMiddle()`, `lasso(points)` while it is drawn, `lassoEnd(points)`. Pixels of the
 * element.
 */

const WHEEL_SPEED = 0.0016;
const KEY_PAN_PX = 60;
const KEY_ZOOM = 1.4;
const CLICK_PX = 5;
const LASSO_STEP_PX = 4;

export class Gestures {
    #element;
    #told;
    #pointers = new Map();
    #moved = 0;
    #drawn = null;
    isLasso = false;

    constructor(element, told) {
        this.#element = element;
        this.#told = told;
        const listen = (name, listener) => element.addEventListener(name, listener.bind(this));
        listen("pointerdown", this.#down);
        listen("pointermove", this.#move);
        listen("pointerup", this.#up);
        listen("pointercancel", this.#up);
        listen("pointerleave", () => this.#told.leave());
        listen("keydown", this.#key);
        listen("dblclick", (event) => this.#told.zoom(...this.#at(event), 2));
        element.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    }

    #at(event) {
        const box = this.#element.getBoundingClientRect();
        return [event.clientX - box.left, event.clientY - box.top];
    }

    #down(event) {
        if (event.button !== 0) {
            return;
        }
        this.#element.setPointerCapture(event.pointerId);
        this.#pointers.set(event.pointerId, this.#at(event));
        this.#moved = this.#pointers.size > 1 ? Infinity : 0;
        this.#drawn = this.#pointers.size === 1 && (this.isLasso || event.shiftKey) ? [this.#at(event)] : null;
    }

    #move(event) {
        const now = this.#at(event);
        const before = this.#pointers.get(event.pointerId);
        if (before === undefined) {
            this.#told.point(...now);
            return;
        }
        this.#moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
        if (this.#drawn !== null) {
            this.#draw(now);
        } else if (this.#pointers.size === 2) {
            this.#pinch(event.pointerId, before, now);
        } else if (this.#moved > CLICK_PX) {
            this.#told.pan(now[0] - before[0], now[1] - before[1]);
        }
        this.#pointers.set(event.pointerId, now);
    }

    #draw(now) {
        const last = this.#drawn.at(-1);
        if (Math.hypot(now[0] - last[0], now[1] - last[1]) >= LASSO_STEP_PX) {
            this.#drawn.push(now);
            this.#told.lasso(this.#drawn);
        }
    }

    #pinch(id, before, now) {
        const [other] = [...this.#pointers].filter(([one]) => one !== id).map(([, place]) => place);
        const apart = (place) => Math.max(1, Math.hypot(place[0] - other[0], place[1] - other[1]));
        const middle = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2];
        this.#told.pan((now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
        this.#told.zoom(...middle, apart(now) / apart(before));
    }

    #up(event) {
        if (!this.#pointers.delete(event.pointerId)) {
            return;
        }
        const drawn = this.#drawn;
        this.#drawn = null;
        if (drawn !== null && drawn.length > 2) {
            this.#told.lassoEnd(drawn);
        } else if (event.type === "pointerup" && this.#moved <= CLICK_PX && this.#pointers.size === 0) {
            this.#told.open(...this.#at(event), event.pointerType === "touch");
        }
    }

    #wheel(event) {
        event.preventDefault();
        const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
        this.#told.zoom(...this.#at(event), Math.exp(-event.deltaY * lines * WHEEL_SPEED));
    }

    #key(event) {
        const middle = [this.#element.clientWidth / 2, this.#element.clientHeight / 2];
        const actions = {
            ArrowLeft: () => this.#told.pan(KEY_PAN_PX, 0),
            ArrowRight: () => this.#told.pan(-KEY_PAN_PX, 0),
            ArrowUp: () => this.#told.pan(0, KEY_PAN_PX),
            ArrowDown: () => this.#told.pan(0, -KEY_PAN_PX),
            "+": () => this.#told.zoom(...middle, KEY_ZOOM),
            "=": () => this.#told.zoom(...middle, KEY_ZOOM),
            "-": () => this.#told.zoom(...middle, 1 / KEY_ZOOM),
            0: () => this.#told.reset(),
            Enter: () => this.#told.openMiddle(),
        };
        const action = actions[event.key];
        if (action !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            action();
        }
    }
}
