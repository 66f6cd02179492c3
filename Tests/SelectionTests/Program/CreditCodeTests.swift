import Selection
import Testing

@Suite struct CreditCodeTests {
    @Test func `a code whose two check characters fit is one`() {
        #expect(CreditCode("914403001922038216")?.text == "914403001922038216")
    }

    @Test(arguments: [
        "914403001922038217",  // last check character
        "914403001922038226",  // organisation check character
        "914403001922038I16",  // a letter the standard leaves out
        "91440300192203821", "9144030019220382166", "", "９14403001922038216", "914403001922038216 ",
    ])
    func `a code with a wrong character or length is none`(text: String) {
        #expect(CreditCode(text) == nil)
    }

    @Test func `a typed code may have spaces and small letters, and is kept without them`() {
        #expect(CreditCode(typed: " 1215 0000 2131 9318 5d")?.text == nil)
        #expect(CreditCode(typed: " 1215 0000 2132 9318 5d ")?.text == "12150000213293185D")
        #expect(CreditCode("12150000213293185d") == nil)
    }

    @Test(arguments: ["12150000U76471931B", "12150000993099251R"])
    func `letters count in both checks`(text: String) {
        #expect(CreditCode(text)?.text == text)
        #expect(CreditCode(String(text.dropLast()) + "0") == nil)
    }
}
