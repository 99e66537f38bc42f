/**
 * Those who ask: a client that asks what nobody would, by requests drawn at random from the description of the interface, with what
 * must be true of any answer; the programs of astronomers, and what they make of every table; and every example that the
 * documentation gives.
 */
@NullMarked
package org.starkin.client;

import org.jspecify.annotations.NullMarked;
