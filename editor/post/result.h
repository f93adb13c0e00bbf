// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace galley::post {

/// What failed, where, and what the user can do about it. All texts are plain, never rich text. Made with designated
/// initializers, which may leave members out.
struct Error
{
    /// What a caller can act upon; most errors are only told.
    enum class Kind {
        Other,
        NotFound,
        NotAllowed, ///< no permission, read-only file, folder or disk
        NoSpace,
        NotUtf8, ///< `fittingEncodings` says which encodings can be offered
        Unencodable, ///< a character that the file's encoding does not have
        AlreadyExists,
        ChangedOnDisk, ///< the file is not the one that was read
        RemovedOnDisk,
    };

    QString what = {}; ///< one translated sentence
    QString remedy = {}; ///< what the user can do, translated; may be empty
    QString file = {}; ///< path, empty where no file is concerned
    int line = 0; ///< line of the file, from 1; 0 where none is concerned
    QString details = {}; ///< the library's or system's own words, untranslated
    Kind kind = Kind::Other;

    /// "file:line: what remedy (details)", for a terminal or a log.
    [[nodiscard]] QString toString() const;
};

/// A value, or the error that kept us from it.
template<typename T> class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

private:
    std::variant<T, Error> m_state;
};

/// For functions that have nothing to return but their success.
template<> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace galley::post
