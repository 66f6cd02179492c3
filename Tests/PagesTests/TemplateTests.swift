import Foundation
import Testing

@testable import Pages

/// A misspelt tag renders as nothing, silently: so every tag is held against the models that templates are given.
@Suite struct TemplateTests {
    let templates: [String: String]
    let catalogue: Catalogue

    init() throws {
        templates = try Templates.sources(in: Shipped.folder("Templates"))
        catalogue = try .shipped()
    }

    @Test func `every sentence in a template is in the catalogue`() {
        let spoken = Set(templates.values.flatMap { Templates.keys(in: $0) })
        #expect(spoken.count > 100)
        #expect(spoken.subtracting(catalogue.keys(in: .chinese)) == [])
    }

    @Test func `a template holds no text of its own in either language`() {
        let own = templates.filter { $0.value.contains(/[\u{4E00}-\u{9FFF}]/) }.map(\.key)
        #expect(own == [])
    }

    @Test(arguments: PageSamples.all)
    func `every tag of a page is a property of its model or its frame`(sample: PageSample) {
        var walk = TagWalk(templates: templates)
        walk.walk(sample.template, [PageSamples.frame, sample.page])
        #expect(walk.unknown == [])
        #expect(walk.seen >= 10)
    }

    @Test func `there is a sample of every page`() {
        let partials = Set(templates.values.flatMap { $0.matches(of: /\{\{> *([a-z\-]+)\}\}/).map { String($0.1) } })
        let pages = Set(templates.keys).subtracting(partials)
        #expect(pages == Set(PageSamples.all.map(\.template)))
        #expect(partials.subtracting(templates.keys) == [])
    }

    @Test(arguments: PageSamples.all, Language.allCases)
    func `a page renders in each language`(sample: PageSample, language: Language) throws {
        let html = try sample.html(Templates.shipped(), language)
        #expect(html.hasPrefix("<!doctype html>"))
        #expect(html.hasSuffix("</html>\n"))
        #expect(!html.contains("[[") && !html.contains("Optional("))
        #expect(!html.contains(">false<"))
    }

    @Test func `what was typed is shown as text and never as marks`() throws {
        let page = FaultPage(heading: "<script>", sentence: "\"quoted\" & 'so'", number: "1")
        let html = try Templates.shipped().html(page, in: PageSamples.frame, .chinese)
        #expect(html.contains("&lt;script&gt;"))
        #expect(!html.contains("<script>"))
    }

    @Test func `no page carries a script or a style of its own, or an address elsewhere`() {
        let foreign = /<script>|<script (?!src="{{(script|sending|voting|live)}}")|<style|style=| on[a-z]+=|https?:/
        let found = templates.filter { $0.value.contains(foreign) }.map(\.key)
        #expect(found == [])
    }
}
