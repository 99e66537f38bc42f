/** The view of a rare class, as views.js asks for it. */

import { readRare } from "./address.js";
import { RareView } from "./view.js";

let view = null;

export function show(section, { state, sky, signal, go, adjust }) {
    view ??= new RareView(section, { go, adjust });
    return view.show({ ...state, rare: readRare(state.more) }, sky, signal);
}
