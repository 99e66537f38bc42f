/**
 * The database in which the server keeps what its users say: one file beside the sky, or a PostgreSQL server.
 * {@link org.starkin.store.Store} lends transactions. Its tables are in {@code db/migration}, and brought up to date when it is
 * opened. This package must not know what is kept, nor the routes.
 */
@NullMarked
package org.starkin.store;

import org.jspecify.annotations.NullMarked;
