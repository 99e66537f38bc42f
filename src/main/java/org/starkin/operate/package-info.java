/**
 * Keeps the server running: the open sky, health, limits and the one shape of errors.
 */
@NullMarked
package org.starkin.operate;

import org.jspecify.annotations.NullMarked;
