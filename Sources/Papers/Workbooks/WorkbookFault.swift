/// Why a workbook wasn't written; no part of it is left.
public enum WorkbookFault: Error, Sendable, Hashable {
    /// What was written didn't arrive whole: the disk is full, or the folder takes no files.
    case noRoom
    /// A sign that no workbook can hold, with the cell in which it would stand: `汇总数据!C5`.
    case unwritableSign(Unicode.Scalar, cell: String)
    /// A text longer than a cell can hold.
    case tooLong(cell: String)
    /// A row or column beyond the last of a sheet.
    case beyondSheet(cell: String)
    /// What the library says that nothing above foresees.
    case refused(String)
}
