# Qt's headers cost more than half of a build. They are read once for targets with widgets and once for those without, and
# then shared. Only headers of Qt and of the standard library: ours would make every edit of one a whole build. Qt Test's
# stay outside, they depend on macros of each test. A Release build goes without, so that every file still names what
# it includes.
option(GALLEY_PRECOMPILE "Precompiled headers: faster builds" ON)

# One object library of each kind, made when its first user comes.
function(galley_precompiled_of kind result)
    set(name galley-precompiled-${kind})
    if(NOT TARGET ${name})
        file(GENERATE OUTPUT "${PROJECT_BINARY_DIR}/${name}.cpp" CONTENT "")
        add_library(${name} OBJECT "${PROJECT_BINARY_DIR}/${name}.cpp")
        set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
        target_link_libraries(${name} PRIVATE galley-options Qt6::Core)
        target_precompile_headers(${name} PRIVATE
            <algorithm> <array> <functional> <memory> <optional> <string> <string_view> <utility> <variant> <vector>
            <QByteArray> <QByteArrayView> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QFuture> <QHash>
            <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject> <QProcess> <QRegularExpression> <QSet>
            <QString> <QStringList> <QTemporaryDir> <QTimer> <QTimeZone> <QUrl> <QVariant>)
        if(kind STREQUAL "widgets")
            target_link_libraries(${name} PRIVATE Qt6::Widgets)
            target_precompile_headers(${name} PRIVATE <QtGui> <QtWidgets>)
        endif()
    endif()
    set(${result} ${name} PARENT_SCOPE)
endfunction()

# Every library and program of ours below `directory` reads the precompiled headers of its kind.
function(galley_precompile directory)
    get_property(targets DIRECTORY "${directory}" PROPERTY BUILDSYSTEM_TARGETS)
    get_property(folders DIRECTORY "${directory}" PROPERTY SUBDIRECTORIES)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        if(type MATCHES "STATIC_LIBRARY|EXECUTABLE")
            set(libraries)
            galley_linked(${target} libraries)
            set(kind core)
            if("Qt6::Widgets" IN_LIST libraries)
                set(kind widgets)
            endif()
            galley_precompiled_of(${kind} header)
            target_precompile_headers(${target} REUSE_FROM ${header})
        endif()
    endforeach()
    foreach(folder IN LISTS folders)
        galley_precompile("${folder}")
    endforeach()
endfunction()
