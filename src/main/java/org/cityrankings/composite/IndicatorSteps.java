package org.cityrankings.composite;

/**
 * An indicator on its way into the index, by city, NaN where there is nothing.
 *
 * @param denominated the values, divided where the method says so
 * @param imputed the same with gaps filled
 * @param normalised what goes into the index, comparable, higher is better
 */
record IndicatorSteps(double[] denominated, double[] imputed, Outliers treated, double[] normalised) {}
