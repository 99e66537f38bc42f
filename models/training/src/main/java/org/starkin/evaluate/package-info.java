/**
 * Measures on real light curves what the product claims: how often periods are found, how well neighbours agree.
 */
@NullMarked
package org.starkin.evaluate;

import org.jspecify.annotations.NullMarked;
