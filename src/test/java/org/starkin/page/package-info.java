/** Tests of the web page: its files, and what a real browser makes of them. */
@NullMarked
package org.starkin.page;

import org.jspecify.annotations.NullMarked;
