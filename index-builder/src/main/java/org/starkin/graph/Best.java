package org.starkin.graph;

/**
 * The best numbers seen so far, by similarity and then number: a heap with the worst of them at its root. For one thread.
 */
public final class Best {

    private final int[] numbers;
    private final double[] similarities;
    private int size;

    /** @param limit how many are kept at most */
    public Best(int limit) {
        numbers = new int[limit];
        similarities = new double[limit];
    }

    /** How many are kept at most. */
    int limit() {
        return numbers.length;
    }

    /** The similarity that a number must reach to be among the best; minus infinity until there are enough. */
    public double threshold() {
        return size < numbers.length ? Double.NEGATIVE_INFINITY : similarities[0];
    }

    public void offer(int number, double similarity) {
        if (size < numbers.length) {
            numbers[size] = number;
            similarities[size] = similarity;
            siftUp(size++);
        } else if (size > 0 && isWorse(numbers[0], similarities[0], number, similarity)) {
            numbers[0] = number;
            similarities[0] = similarity;
            siftDown();
        }
    }

    public int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Writes what was found, best first, to arrays of {@link #size()}; this heap is empty afterwards. */
    public void drain(int[] sortedNumbers, double[] sortedSimilarities) {
        while (size > 0) {
            size--;
            sortedNumbers[size] = numbers[0];
            sortedSimilarities[size] = similarities[0];
            numbers[0] = numbers[size];
            similarities[0] = similarities[size];
            siftDown();
        }
    }

    private static boolean isWorse(int number, double similarity, int thanNumber, double thanSimilarity) {
        return similarity < thanSimilarity || (similarity == thanSimilarity && number > thanNumber);
    }

    private boolean isWorse(int i, int j) {
        return isWorse(numbers[i], similarities[i], numbers[j], similarities[j]);
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
        int number = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = number;
        double similarity = similarities[i];
        similarities[i] = similarities[j];
        similarities[j] = similarity;
    }
}
