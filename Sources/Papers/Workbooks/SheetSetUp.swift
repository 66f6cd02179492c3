/// How a sheet is set up: its columns, what stays in sight while one scrolls, and how it is printed.
struct SheetSetUp {
    let name: String
    /// How many letters each column is wide.
    let widths: [Int]
    /// The row of the columns' names, counted from 0: it stays in sight with all above it, and each page repeats it.
    let headerRow: Int
    /// What stands at the foot of each printed page.
    let foot: String
}
