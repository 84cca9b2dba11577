package org.cityrankings.robustness;

/** One run after another of a ranking under other assumptions, so that many can be counted without being kept. */
@FunctionalInterface
public interface Replicate {

    /**
     * Writes the score of each city in a draw, the higher the better; NaN where a city is not ranked in it.
     *
     * @param draw the number of the draw, from 0
     * @return false where nothing can be computed under what was drawn; such a draw is not counted
     */
    boolean scores(long draw, double[] scores);
}
