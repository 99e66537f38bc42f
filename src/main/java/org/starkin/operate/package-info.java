/**
 * Keeps the server running: the open sky, health, limits, and the one shape of errors. {@link org.starkin.operate.OpenSky}
 * lends a view of the sky to each request, {@link org.starkin.operate.Refusal} is what a request that cannot be answered
 * throws. This package must not know what the routes do.
 */
@NullMarked
package org.starkin.operate;

import org.jspecify.annotations.NullMarked;
