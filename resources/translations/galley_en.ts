<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>commands</name>
    <message numerus="yes">
        <source>%n place(s) would be mended</source>
        <translation>
            <numerusform>%n place would be mended</numerusform>
            <numerusform>%n places would be mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) mended</source>
        <translation>
            <numerusform>%n place mended</numerusform>
            <numerusform>%n places mended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::attachments::AttachmentDetails</name>
    <message numerus="yes">
        <source>In all %n places of this image</source>
        <translation>
            <numerusform>In the one place of this image</numerusform>
            <numerusform>In all %n places of this image</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::attachments::AttachmentModel</name>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>used once</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::attachments::AttachmentsPane</name>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::body::FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::frontmatter::FrontMatterForm</name>
    <message numerus="yes">
        <source>%n inherited</source>
        <translation>
            <numerusform>%n inherited</numerusform>
            <numerusform>%n inherited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::site::Retag</name>
    <message numerus="yes">
        <source>The addresses of %n published post(s) change. With redirects the old ones go on working.</source>
        <translation>
            <numerusform>The address of %n published post changes. With a redirect the old one goes on working.</numerusform>
            <numerusform>The addresses of %n published posts change. With redirects the old ones go on working.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::ChangesPane</name>
    <message numerus="yes">
        <source>%n file(s) change:</source>
        <translation>
            <numerusform>%n file changes:</numerusform>
            <numerusform>%n files change:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::CloseFlow</name>
    <message numerus="yes">
        <source>%n post(s) have changes that are not saved.</source>
        <translation>
            <numerusform>%n post has changes that are not saved.</numerusform>
            <numerusform>%n posts have changes that are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::GitFlow</name>
    <message numerus="yes">
        <source>%n commit(s) to push</source>
        <translation>
            <numerusform>%n commit to push</numerusform>
            <numerusform>%n commits to push</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) committed.</source>
        <translation>
            <numerusform>%n file committed.</numerusform>
            <numerusform>%n files committed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::PostListModel</name>
    <message numerus="yes">
        <source>%1, %n post(s)</source>
        <translation>
            <numerusform>%1, %n post</numerusform>
            <numerusform>%1, %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::PostListPane</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n post(s)</source>
        <translation>
            <numerusform>%1 of %n post</numerusform>
            <numerusform>%1 of %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::PushDialog</name>
    <message numerus="yes">
        <source>%n commit(s) of the branch %1 are not pushed yet.</source>
        <translation>
            <numerusform>%n commit of the branch %1 is not pushed yet.</numerusform>
            <numerusform>%n commits of the branch %1 are not pushed yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::SiteActionsFlow</name>
    <message numerus="yes">
        <source>%1: %n file(s) changed.</source>
        <translation>
            <numerusform>%1: %n file changed.</numerusform>
            <numerusform>%1: %n files changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::StatusLine</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>reading time</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::TakeHomeDialog</name>
    <message numerus="yes">
        <source>%n image(s) come into %1. The text changes like this:</source>
        <translation>
            <numerusform>%n image comes into %1. The text changes like this:</numerusform>
            <numerusform>%n images come into %1. The text changes like this:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) stay remote:</source>
        <translation>
            <numerusform>%n image stays remote:</numerusform>
            <numerusform>%n images stay remote:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::TakeHomeRun</name>
    <message numerus="yes">
        <source>%n image(s) came into %1.</source>
        <translation>
            <numerusform>%n image came into %1.</numerusform>
            <numerusform>%n images came into %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) remote.</source>
        <translation>
            <numerusform>%n stays remote.</numerusform>
            <numerusform>%n stay remote.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::window::WelcomePage</name>
    <message numerus="yes">
        <source>Continue “%1” and %n more</source>
        <translation>
            <numerusform>Continue “%1” and %n more</numerusform>
            <numerusform>Continue “%1” and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
