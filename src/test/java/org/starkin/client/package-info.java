/** A client that asks what nobody would: requests drawn at random from the description of the interface, and what must be true of any answer. */
@NullMarked
package org.starkin.client;

import org.jspecify.annotations.NullMarked;
