package org.starkin.index;

/**
 * The best {@code limit} stars seen so far, by similarity and then number: a heap with the worst of them at its root. For
 * one thread.
 */
final class TopStars {

    private final int[] stars;
    private final double[] similarities;
    private int size;

    TopStars(int limit) {
        stars = new int[limit];
        similarities = new double[limit];
    }

    /** The similarity that a star must reach to be among the best; minus infinity until there are enough. */
    double threshold() {
        return size < stars.length ? Double.NEGATIVE_INFINITY : similarities[0];
    }

    void offer(int star, double similarity) {
        if (size < stars.length) {
            stars[size] = star;
            similarities[size] = similarity;
            siftUp(size++);
        } else if (size > 0 && isWorse(stars[0], similarities[0], star, similarity)) {
            stars[0] = star;
            similarities[0] = similarity;
            siftDown();
        }
    }

    /** What was found, best first; this heap is empty afterwards. */
    Found drain(boolean exact, long visited) {
        int count = size;
        int[] sortedStars = new int[count];
        double[] sortedSimilarities = new double[count];
        for (int i = count - 1; i >= 0; i--) {
            sortedStars[i] = stars[0];
            sortedSimilarities[i] = similarities[0];
            size--;
            stars[0] = stars[size];
            similarities[0] = similarities[size];
            siftDown();
        }
        return new Found(sortedStars, sortedSimilarities, exact, visited);
    }

    private static boolean isWorse(int star, double similarity, int thanStar, double thanSimilarity) {
        return similarity < thanSimilarity || (similarity == thanSimilarity && star > thanStar);
    }

    private boolean isWorse(int i, int j) {
        return isWorse(stars[i], similarities[i], stars[j], similarities[j]);
    }

    private void siftUp(int from) {
        int i = from;
        while (i > 0 && isWorse(i, (i - 1) / 2)) {
            swap(i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }

    private void siftDown() {
        int i = 0;
        while (true) {
            int worst = i;
            for (int child = 2 * i + 1; child <= 2 * i + 2 && child < size; child++) {
                worst = isWorse(child, worst) ? child : worst;
            }
            if (worst == i) {
                return;
            }
            swap(i, worst);
            i = worst;
        }
    }

    private void swap(int i, int j) {
        int star = stars[i];
        stars[i] = stars[j];
        stars[j] = star;
        double similarity = similarities[i];
        similarities[i] = similarities[j];
        similarities[j] = similarity;
    }
}
