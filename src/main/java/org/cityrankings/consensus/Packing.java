package org.cityrankings.consensus;

import java.util.Arrays;
import org.cityrankings.api.Interruption;

/**
 * The linear program of packing: the largest sum of shares of which those that need a row do not add up to more than
 * its room, by the revised simplex method with an explicit inverse. It may stop early: any packing is a valid bound.
 */
final class Packing {
    private static final long EFFORT = 400_000_000;
    private static final double TOLERANCE = 1e-9;
    /** Less than rounding can add up to in a share. */
    private static final double SAFE = 1 - 1e-10;

    private final int[][] columns;
    private final double[] room;
    private final double[] prices;
    private final double[][] inverse;
    private final double[] basic;
    /** The column that each row of the inverse stands for, or -1 for room left over. */
    private final int[] column;

    Packing(int[][] columns, double[] room) {
        int rows = room.length;
        this.columns = columns;
        this.room = room;
        prices = new double[rows];
        inverse = new double[rows][rows];
        basic = new double[rows];
        column = new int[rows];
        Arrays.fill(column, -1);
        for (int row = 0; row < rows; row++) {
            inverse[row][row] = 1;
            basic[row] = room[row] * (1 - 1e-7 * ((row * 7919L) % 1009) / 1009); // less, so that ties do not stall it
        }
    }

    /** The share of each column. */
    double[] shares() {
        long pivots = room.length == 0 ? 0 : EFFORT / ((long) room.length * room.length);
        while (pivots-- > 0 && pivot()) {
            Interruption.check();
        }
        double[] shares = new double[columns.length];
        double[] used = new double[room.length];
        for (int row = 0; row < room.length; row++) {
            if (column[row] >= 0) {
                double share = Math.max(0, basic[row]);
                shares[column[row]] = share;
                Arrays.stream(columns[column[row]]).forEach(needed -> used[needed] += share);
            }
        }
        double fits = SAFE;
        for (int row = 0; row < room.length; row++) {
            fits = Math.min(fits, used[row] > 0 ? room[row] / used[row] * SAFE : fits);
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= fits;
        }
        return shares;
    }

    /** Brings what gains most into the packing; false where nothing gains. */
    private boolean pivot() {
        double gain = TOLERANCE;
        int entering = -1;
        int[] needs = null;
        for (int i = 0; i < columns.length; i++) {
            double gained = 1;
            for (int row : columns[i]) {
                gained -= prices[row];
            }
            if (gained > gain) {
                gain = gained;
                entering = i;
                needs = columns[i];
            }
        }
        for (int row = 0; row < prices.length; row++) {
            if (-prices[row] > gain) {
                gain = -prices[row];
                entering = -1;
                needs = new int[] {row};
            }
        }
        return needs != null && enter(entering, needs, gain);
    }

    private boolean enter(int entering, int[] needs, double gain) {
        double[] direction = new double[room.length];
        int leaving = -1;
        double step = Double.POSITIVE_INFINITY;
        for (int row = 0; row < direction.length; row++) {
            for (int needed : needs) {
                direction[row] += inverse[row][needed];
            }
            if (direction[row] > TOLERANCE && basic[row] / direction[row] < step) {
                step = basic[row] / direction[row];
                leaving = row;
            }
        }
        if (leaving < 0) {
            return false; // only rounding can get here, since room is bounded
        }
        double[] pivotal = inverse[leaving];
        for (int i = 0; i < pivotal.length; i++) {
            pivotal[i] /= direction[leaving];
            prices[i] += gain * pivotal[i];
        }
        for (int row = 0; row < direction.length; row++) {
            if (row != leaving && direction[row] != 0) {
                basic[row] -= direction[row] * step;
                double[] changed = inverse[row];
                for (int i = 0; i < changed.length; i++) {
                    changed[i] -= direction[row] * pivotal[i];
                }
            }
        }
        basic[leaving] = step;
        column[leaving] = entering;
        return true;
    }
}
