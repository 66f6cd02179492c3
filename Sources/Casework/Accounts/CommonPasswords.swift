/// The passwords that are tried first, of those long enough to be taken at all.
enum CommonPasswords {
    static let all: Set<String> = Set(list.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let list = """
        0000000000 1111111111 2222222222 3333333333 4444444444 5555555555 6666666666 7777777777 8888888888
        9999999999 00000000000 11111111111 000000000000 111111111111 0123456789 1234567890 12345678910
        12345678900 123456789012 1234567891 1234567899 1234567890a 1234567890q 1234567890abc 0987654321
        9876543210 98765432100 1234554321 1234512345 12345123456 1122334455 11223344556 112233445566
        1212121212 1010101010 123123123123 1231231234 1233211234567 123321123321 1357924680 2468135790
        1472583690 1472583690 7894561230 789456123a 741852963a 5201314520 52013145201314 1314520520 13145201314
        5201314521 a123456789 a1234567890 aa123456789 aa12345678 abc123456789 abc1234567 abcd123456 abcd12345678
        abcd1234abcd abcdef123456 abcdefg123 abcdefghij abcdefghijk q123456789 qq123456789 w123456789 z123456789
        zz123456789 wang123456 woaini1314 woaini520 woaini1314520 woaini5201314 woaini123456 iloveyou123
        iloveyou12 iloveyou520 password01 password11 password12 password123 password1234 password12345
        passw0rd123 p@ssw0rd123 p@ssword123 p@ssw0rd1234 passwordpassword mypassword adminadmin admin12345
        admin123456 admin888888 administrator administrator1 root123456 test123456 testtest123 welcome123
        welcome1234 changeme123 letmein123 qwertyuiop qwertyuiop123 qwertyuiop[] qwerty12345 qwerty123456
        qwertyqwerty qwe123qwe123 qazwsxedcrfv qazwsx123456 qazwsxedc123 1qaz2wsx3edc 1qaz2wsx3e 1q2w3e4r5t
        1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qazxsw23edc zaq12wsxcde3 q1w2e3r4t5 q1w2e3r4t5y6 asdfghjkl1 asdfghjkl123
        asdfghjkl; asdf123456 zxcvbnm123 zxcvbnm123456 !qaz2wsx#edc aaaaaaaaaa asdasdasdasd dragon12345
        football123 baseball123 superman123 michael123 sunshine123 princess123 monkey12345 china123456
        beijing2008 zhongguo123 neimenggu123 huhehaote123 nmg1234567 nmg12345678
        """
}
