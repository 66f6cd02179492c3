import Selection

/// Invented ID numbers: right by themselves, and no two alike for different people.
enum ResidentNumbers {
    private static let cities = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "22", "25", "29"]

    static func number(of person: Int, birth: Day, isWoman: Bool) -> String {
        let region = person % (cities.count * 99)
        let order = person / (cities.count * 99) % 500 * 2 + (isWoman ? 0 : 1)
        let (year, month, day) = birth.components
        let body =
            "15" + cities[region / 99] + padded(region % 99 + 1, 2) + padded(year, 4) + padded(month, 2)
            + padded(day, 2) + padded(order, 3)
        return body + check(of: body)
    }

    /// The same number with a last character that is wrong.
    static func mistyped(_ number: String) -> String {
        String(number.dropLast()) + (number.last == "1" ? "2" : "1")
    }

    /// ISO 7064 mod 11-2, as GB 11643 has it.
    private static func check(of body: String) -> String {
        var rest = 0
        for digit in body.utf8 { rest = (rest + Int(digit - 48)) * 2 % 11 }
        let check = (12 - rest) % 11
        return check == 10 ? "X" : String(check)
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
