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
}
