package org.cityrankings.composite;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the document describes a number of a column: null where there is none. */
@Schema(name = "NumberOrNull", type = SchemaType.NUMBER, format = "double", nullable = true)
public interface Gapped {}
