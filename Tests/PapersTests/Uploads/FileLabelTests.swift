import Papers
import Testing

struct FileLabelTests {
    @Test(arguments: [
        ("../../x.pdf", "x.pdf"), ("C:\\Users\\萨仁\\证书.pdf", "证书.pdf"), ("/etc/passwd", "passwd"),
        ("a\u{0}b\r\n.pdf", "ab.pdf"), ("gpj.\u{202E}fdp", "gpj.fdp"), ("\u{FEFF}\u{200B} 证书 .pdf ", "证书 .pdf"),
        ("", "file.pdf"), ("..", "file.pdf"), ("folder/", "folder"), ("///", "file.pdf"),
        ("\u{2066}\u{2069}", "file.pdf"),
        ("<b>x</b>.pdf", "b>.pdf"),
        ("ᠰᠠᠷᠠᠨ\u{180B}\u{200D}.pdf", "ᠰᠠᠷᠠᠨ\u{180B}\u{200D}.pdf"),
    ])
    func `a label is the last part of a name, without what can't be seen`(name: String, label: String) {
        #expect(Array(FileLabel(name, type: .pdf).description.utf8) == Array(label.utf8))
    }

    @Test func `a label has at most a hundred characters, and none is a tower of marks`() {
        #expect(FileLabel(String(repeating: "长", count: 300), type: .pdf).description.count == 100)
        let tower = "a" + String(repeating: "\u{301}", count: 500)
        #expect(FileLabel(tower, type: .png).description == "file.png")
    }

    @Test func `letters stay byte for byte`() {
        let label = FileLabel("e\u{301}\u{FA0C}.pdf", type: .pdf).description
        #expect(Array(label.utf8) == Array("e\u{301}\u{FA0C}.pdf".utf8))
    }
}
