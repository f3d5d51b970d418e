package io.creditledger.jdbc.bench;

import java.sql.SQLException;
import java.util.List;

/** One table of the report: several series that are measured in turn, so that what slows the machine down hits all of them. */
interface Experiment {
    /** What it is called in arguments. */
    String name();

    /** What it is, for people. */
    String title();

    /** What is measured in turn. */
    List<String> series();

    /** The series that others are compared with. */
    List<String> bases();

    /** Measures one series once. */
    void run(String series, int round, Figures figures) throws SQLException;
}
