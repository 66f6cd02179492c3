import CXlsxWriter

/// The looks of a workbook's cells, each with its ways to show a day.
struct WorkbookStyles {
    typealias Format = UnsafeMutablePointer<lxw_format>

    private let formats: [Format?]
    private let days: [Format?]
    private let months: [Format?]

    /// The book owns its formats.
    init(of book: UnsafeMutablePointer<lxw_workbook>) {
        func all(_ shape: (Format) -> Void) -> [Format?] {
            CellStyle.allCases.map { style in
                guard let format = workbook_add_format(book) else { return nil }
                Self.shape(format, style)
                shape(format)
                return format
            }
        }
        formats = all { _ in }
        days = all { format_set_num_format(format: $0, "yyyy-mm-dd") }
        months = all { format_set_num_format(format: $0, "yyyy\"年\"m\"月\"") }
    }

    func format(_ style: CellStyle) -> Format? { formats[style.rawValue] }
    func days(_ style: CellStyle) -> Format? { days[style.rawValue] }
    func months(_ style: CellStyle) -> Format? { months[style.rawValue] }

    private static func shape(_ format: Format, _ style: CellStyle) {
        format_set_font_name(format, style == .header || style == .title ? "黑体" : "宋体")
        format_set_font_size(format, style == .title ? 18 : 11)
        guard style != .plain else { return }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        if style == .header || style == .ruled || style == .centred {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_text_wrap(format)
        }
        if style == .header || style == .centred || style == .title {
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        }
    }
}

private func format_set_num_format(format: WorkbookStyles.Format, _ code: String) {
    CXlsxWriter.format_set_num_format(format, code)
}
