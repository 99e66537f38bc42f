package org.starkin.outlier;

import org.starkin.index.StarFilter;
import org.starkin.operate.Page;

/**
 * Which of the strangest stars are asked for.
 *
 * @param survey whose stars
 * @param page which of them
 * @param filter among which stars
 */
record OutlierQuestion(String survey, Page page, StarFilter filter) {}
