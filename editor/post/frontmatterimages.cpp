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

class Search final
{
public:
    void visit(const YamlNode &node, const QString &path, QByteArrayView key, QByteArrayView keyAbove)
    {
        switch (node.kind) {
        case YamlNode::Kind::Scalar:
            if (names(node.text, key, keyAbove))
                found.append({path, QString::fromUtf8(node.text), node.content, node.end});
            break;
        case YamlNode::Kind::Sequence:
            for (size_t i = 0; i < node.children.size(); ++i)
                visit(node.children[i], path + QStringLiteral("[%1]").arg(i), key, keyAbove);
            break;
        case YamlNode::Kind::Mapping:
            for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
                const QByteArray name = node.children[i].text;
                const QString step = QString::fromUtf8(name);
                visit(node.children[i + 1], path.isEmpty() ? step : path + QLatin1Char('.') + step, name, key);
            }
            break;
        case YamlNode::Kind::Null:
        case YamlNode::Kind::Alias:
            break;
        }
    }

    QList<FrontMatterImage> found;

private:
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
