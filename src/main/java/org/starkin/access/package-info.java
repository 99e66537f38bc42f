/**
 * Who may do what, and how often: API keys and their roles, the door that asks for them before anything of a request is read,
 * and the rates that a caller keeps to. {@link org.starkin.access.Needs} on a route says the role it needs, there alone. This
 * package must not know what the routes do, nor the sky.
 */
@NullMarked
package org.starkin.access;

import org.jspecify.annotations.NullMarked;
