/**
 * Where the server's process begins, and how its start is rehearsed. It knows the routes as their users do, by their addresses
 * alone.
 */
@NullMarked
package org.starkin.start;

import org.jspecify.annotations.NullMarked;
