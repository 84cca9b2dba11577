package org.cityrankings.exchange;

import java.util.List;

/** The files of a data package that a feature answers for; its beans are found wherever they are. */
public interface PackageTables {
    List<Table> tables();
}
