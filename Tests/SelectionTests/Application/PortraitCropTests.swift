import Selection
import Testing

/// Which part of a photograph becomes the portrait.
struct PortraitCropTests {
    private let rule = PortraitRule(
        name: "照片", english: "Photograph", isRequired: false, width: 413, height: 579, kilobytes: 500)

    @Test(arguments: [
        (PortraitCrop.usual, 826, 1737, PortraitCut(left: 0, top: 173, width: 826, height: 1158)),
        (.usual, 1652, 1158, PortraitCut(left: 413, top: 0, width: 826, height: 1158)),
        (PortraitCrop(across: 0, down: 0, closer: 0), 1652, 1158,
            PortraitCut(left: 0, top: 0, width: 826, height: 1158)),
        (PortraitCrop(across: 100, down: 100, closer: 100), 1000, 1000,
            PortraitCut(left: 587, top: 421, width: 413, height: 579)),
        (.usual, 413, 579, PortraitCut(left: 0, top: 0, width: 413, height: 579)),
    ])
    func `as much as fits is taken, moved and brought closer as asked`(
        crop: PortraitCrop, width: Int, height: Int, cut: PortraitCut
    ) {
        #expect(crop.cut(outOf: width, height, to: rule) == cut)
    }

    @Test func `what no slider says is taken for its end`() {
        #expect(PortraitCrop(across: -5, down: 400, closer: 101) == PortraitCrop(across: 0, down: 100, closer: 100))
    }

    @Test func `whatever is asked, the part lies within the picture`() {
        for (width, height) in [(413, 579), (414, 5_000), (9_999, 580), (6_000, 4_001)] {
            for step in stride(from: 0, through: 100, by: 25) {
                let cut = PortraitCrop(across: step, down: 100 - step, closer: step).cut(outOf: width, height, to: rule)
                #expect(cut.left >= 0 && cut.left + cut.width <= width)
                #expect(cut.top >= 0 && cut.top + cut.height <= height)
                #expect(cut.width >= 413 && cut.height >= 579)
            }
        }
    }
}
