package org.cityrankings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Path;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cityrankings.api.Listing;
import org.cityrankings.api.SqlQueries;
import org.junit.jupiter.api.Test;

/** What only a native executable would miss, which reflects on those classes alone that it was told of. */
class NativeImageTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cityrankings");

    @Test
    void whatIsReadFromJsonIsToldToTheNativeImage() {
        Set<Class<?>> told = told();
        Set<Class<?>> read = new HashSet<>();
        classes.stream()
                .filter(NativeImageTest::reads)
                .flatMap(reader -> reader.getReferencedClassObjects().stream())
                .map(reference -> reference.getValue().reflect())
                .filter(Class::isRecord)
                .forEach(type -> add(type, read));
        assertTrue(read.size() > 50, "reading is not recognised any more: " + read);
        Set<String> missing = new TreeSet<>();
        read.stream().filter(type -> !told.contains(type)).map(Class::getName).forEach(missing::add);
        assertEquals(Set.of(), missing, "these need @RegisterForReflection");
    }

    private static boolean reads(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> Stream.of(SqlQueries.class, Listing.class, ObjectMapper.class)
                        .anyMatch(reader -> dependency.getTargetClass().isEquivalentTo(reader)));
    }

    /** What endpoints take and give is told by Quarkus, with all that it consists of; the rest has to say so itself. */
    private Set<Class<?>> told() {
        Set<Class<?>> told = new HashSet<>();
        for (JavaClass type : classes) {
            Class<?> plain = type.reflect();
            RegisterForReflection says = plain.getAnnotation(RegisterForReflection.class);
            if (says != null) {
                told.addAll(says.targets().length == 0 ? List.of(plain) : List.of(says.targets()));
            }
        }
        classes.stream()
                .map(JavaClass::reflect)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .forEach(endpoint -> addSignature(endpoint, told));
        return told;
    }

    private static void addSignature(Method endpoint, Set<Class<?>> types) {
        Set<Class<?>> own = new HashSet<>();
        add(endpoint.getGenericReturnType(), own);
        Arrays.stream(endpoint.getGenericParameterTypes()).forEach(type -> add(type, own));
        types.addAll(own);
    }

    /** The type and all types of ours that its values consist of. */
    private static void add(Type type, Set<Class<?>> types) {
        if (type instanceof ParameterizedType generic) {
            add(generic.getRawType(), types);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> add(argument, types));
        } else if (type instanceof WildcardType wildcard) {
            Arrays.stream(wildcard.getUpperBounds()).forEach(bound -> add(bound, types));
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType(), types);
        } else if (type instanceof Class<?> plain && plain.isArray()) {
            add(plain.getComponentType(), types);
        } else if (type instanceof Class<?> plain
                && plain.getName().startsWith("org.cityrankings.")
                && (plain.isRecord() || plain.isEnum())
                && types.add(plain)
                && plain.isRecord()) {
            Arrays.stream(plain.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(part -> add(part, types));
        }
    }
}
