// Copyright (C) 2026 The Galley authors
// SPDX-License-Identifier: MIT

#include "editor/post/frontmatterimages.h"

#include "editor/post/yamltree.h"

#include <algorithm>
#include <array>

namespace galley::post {

namespace {

/// Keys of Jekyll SEO Tag, Minimal Mistakes, Chirpy and TeXt whose text is an image.
constexpr std::array<QByteArrayView, 16> imageKeys{"image",       "image_path",       "teaser",        "overlay_image",
                                                   "og_image",    "thumbnail",        "thumb",         "cover",
                                                   "img",         "banner",           "feature_image", "featured_image",
                                                   "feature-img", "background_image", "hero_image",    "thumbnail-img"};
/// Within a map under one of these, these name the file.
constexpr std::array<QByteArrayView, 4> fileKeys{"path", "url", "src", "image_path"};
constexpr std::array<QByteArrayView, 9> extensions{".png", ".jpg",  ".jpeg", ".gif", ".webp",
                                                   ".svg", ".avif", ".bmp",  ".ico"};

template <size_t N> bool contains(const std::array<QByteArrayView, N> &all, QByteArrayView one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// The keys beside an image in which themes look for its alternative text; the first is the one to add where there is
/// none. Galleries and feature rows of Minimal Mistakes and `image` of Jekyll SEO Tag and Chirpy have `alt`, the header
/// of Minimal Mistakes `image_description`, its sidebar `image_alt`.
QByteArrayList altKeys(const QByteArray &key, QByteArrayView keyAbove)
{
    if (contains(fileKeys, key))
        return {"alt"};
    if (keyAbove == "header" && (key == "image" || key == "overlay_image"))
        return {"image_description"};
    if (keyAbove == "sidebar" && key == "image")
        return {"image_alt"};
    return {};
}

/// Where none is known, a key may still be there whose name says it.
QByteArrayList likelyAltKeys(const QByteArray &key)
{
    return {key + "_alt", key + "-alt", key + "_description"};
}

class Search final
{
public:
    void visit(const YamlNode &node, const QString &path, QByteArrayView key, QByteArrayView keyAbove)
    {
        switch (node.kind) {
        case YamlNode::Kind::Scalar:
            if (names(node.text, key, keyAbove))
                found.append({path, QString::fromUtf8(node.text), {}, {}, node.content, node.end});
            break;
        case YamlNode::Kind::Sequence:
            for (size_t i = 0; i < node.children.size(); ++i)
                visit(node.children[i], path + QStringLiteral("[%1]").arg(i), key, keyAbove);
            break;
        case YamlNode::Kind::Mapping:
            for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
                const QByteArray name = node.children[i].text;
                const qsizetype before = found.size();
                visit(node.children[i + 1], pathTo(path, name), name, key);
                if (found.size() > before && node.children[i + 1].kind == YamlNode::Kind::Scalar)
                    findAlt(node, name, key, path);
            }
            break;
        case YamlNode::Kind::Null:
        case YamlNode::Kind::Alias:
            break;
        }
    }

    QList<FrontMatterImage> found;

private:
    static QString pathTo(const QString &path, const QByteArray &name)
    {
        const QString step = QString::fromUtf8(name);
        return path.isEmpty() ? step : path + QLatin1Char('.') + step;
    }

    /// For the image that was found last, whose key is in `mapping`.
    void findAlt(const YamlNode &mapping, const QByteArray &key, QByteArrayView keyAbove, const QString &path)
    {
        const QByteArrayList known = altKeys(key, keyAbove);
        FrontMatterImage &image = found.last();
        if (!known.isEmpty())
            image.altKey = pathTo(path, known.first());
        for (const QByteArray &name : known + likelyAltKeys(key)) {
            for (size_t i = 0; i + 1 < mapping.children.size(); i += 2) {
                const YamlNode &value = mapping.children[i + 1];
                if (mapping.children[i].text != name || value.kind == YamlNode::Kind::Sequence
                    || value.kind == YamlNode::Kind::Mapping)
                    continue;
                image.altKey = pathTo(path, name);
                image.alt = QString::fromUtf8(value.text);
                return;
            }
        }
    }

    static bool names(const QByteArray &text, QByteArrayView key, QByteArrayView keyAbove)
    {
        if (text.trimmed().isEmpty())
            return false;
        return endsLikeAnImage(text) || (contains(imageKeys, key) && text.contains('/'))
            || (contains(fileKeys, key) && contains(imageKeys, keyAbove));
    }
};

} // namespace

bool endsLikeAnImage(const QByteArray &url)
{
    const qsizetype query = std::min({url.size(), url.indexOf('?') < 0 ? url.size() : url.indexOf('?'),
                                      url.indexOf('#') < 0 ? url.size() : url.indexOf('#')});
    const QByteArray path = url.first(query).toLower();
    return !url.contains('\n') && std::any_of(extensions.begin(), extensions.end(), [&path](QByteArrayView extension) {
        return path.size() > extension.size() && path.endsWith(extension);
    });
}

QList<FrontMatterImage> frontMatterImages(QByteArrayView yaml)
{
    const Result<YamlNode> root = parseYaml(yaml);
    if (!root)
        return {};
    Search search;
    search.visit(*root, {}, {}, {});
    return search.found;
}

} // namespace galley::post
