/** A small sky of synthetic stars, made by the path that builds take, for the tests of every feature. */
@NullMarked
package org.starkin.demo;

import org.jspecify.annotations.NullMarked;
