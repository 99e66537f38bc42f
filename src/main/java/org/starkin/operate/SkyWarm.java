package org.starkin.operate;

import org.starkin.index.SkyView;

/**
 * Fired once a sky that was opened, or has changed, was searched for a while: whoever knows of more that the first to ask would wait for
 * does it now, in the thread that watches the sky, while the server answers.
 *
 * @param view of the sky, open until all who observe this are done
 */
public record SkyWarm(SkyView view) {}
