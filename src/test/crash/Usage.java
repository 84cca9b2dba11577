import java.sql.SQLException;

/** What an instance takes of the machine; bytes of live objects after a collection, connections of all instances. */
record Usage(long heap, long resident, long threads, long files, long connections) {
    private static final long MEGABYTE = 1 << 20;

    static Usage of(Instance instance, Cluster cluster) throws Exception {
        return new Usage(
                instance.heap(), instance.resident(), instance.threads(), instance.files(), connections(cluster));
    }

    private static long connections(Cluster cluster) throws SQLException {
        return cluster.ask("select count(*) from pg_stat_activity where application_name like 'city-rankings%'");
    }

    /** Whether nothing is taken that was not before, but for what a warm program may take more at one moment. */
    boolean isLike(Usage before) {
        return heap < before.heap * 5 / 4 + 8 * MEGABYTE
                && resident < before.resident * 5 / 4 + 32 * MEGABYTE
                && threads < before.threads + 20
                && files < before.files + 30
                && connections < before.connections + 10;
    }

    @Override
    public String toString() {
        return "heap %d MB, resident %d MB, %d threads, %d files, %d connections"
                .formatted(heap / MEGABYTE, resident / MEGABYTE, threads, files, connections);
    }
}
