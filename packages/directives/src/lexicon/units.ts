/**
 * Nouns with which the name of an organisation begins, of every level and era: Government,
 * province, district (until 30/6/2025), commune, Party, front and unions, forces, courts, public
 * services, enterprises; with the abbreviations that offices use.
 */
export const UNIT_HEADS = `phòng
tạp chí
nhà xuất bản
viện nghiên cứu
trung tâm nghiên cứu
trung ương đoàn
trung ương hội
trung ương hội nông dân
trung ương hội liên hiệp phụ nữ
trung ương mặt trận
hội đồng đội
thường trực hội đồng
đảng đoàn
ban cán sự đảng
ban bí thư
bộ chính trị
văn phòng trung ương đảng
mobiphone
tkv
pvn
ưbnd
ubnđ
hđnđ
ban giám sát
ban giám sát đầu tư cộng đồng
ban thanh tra nhân dân
ban giải phóng mặt bằng
hội đồng bồi thường
hội đồng nghĩa vụ quân sự
tổ liên gia
hạt
hạt giao thông
hạt quản lý đê
thú y
khuyến nông
địa chính
địa chính - xây dựng
tư pháp - hộ tịch
văn hóa - xã hội
văn phòng - thống kê
liên danh
liên danh nhà thầu
hệ thống truyền thanh
hệ thống truyền thông
ban chấp hành
ban chấp hành đảng bộ
ban xây dựng đảng
ủy ban kiểm tra
ubkt
trạm bơm
trạm khuyến nông
đội thu gom
ban quản trị
ban nông nghiệp
ban văn hóa
đoàn xã
đoàn phường
hội lhpn
hội ccb
ngành
sở
bộ
ban
ban quản lý
ban quản lý dự án
bql
ban qlda
ban chỉ đạo
bcđ
bcd
ban chỉ huy
ban chỉ huy quân sự
ban chqs
bch
bch quân sự
bchqs
ban công tác mặt trận
ban giám hiệu
ban giám đốc
ban thường vụ
ban thường trực
ban tổ chức
ban vận động
bộ chỉ huy
bộ chỉ huy quân sự
bộ tư lệnh
bộ đội biên phòng
bộ phận
bộ phận một cửa
trung tâm
tt
ttdvnn
văn phòng
vp
ubnd
ủy ban
ủy ban nhân dân
ủy ban mặt trận tổ quốc
ủy ban mttq
ubmttq
ubmttqvn
mttq
mặt trận
mặt trận tổ quốc
hđnd
hội đồng
hội đồng nhân dân
đoàn đbqh
đoàn đại biểu quốc hội
công an
quân sự
quân đội
biên phòng
cảnh sát
tư pháp
chi cục
cục
tổng cục
vụ
viện
viện kiểm sát
viện kiểm sát nhân dân
tòa án
tòa án nhân dân
thi hành án
thanh tra
kiểm toán
kho bạc
kho bạc nhà nước
ngân hàng
ngân hàng nhà nước
bảo hiểm xã hội
bhxh
thuế
thuế cơ sở
hải quan
kiểm lâm
hạt kiểm lâm
quản lý thị trường
đội
đội quản lý thị trường
tổ
tổ công tác
tổ giúp việc
tổ chuyển đổi số cộng đồng
tổ công nghệ số cộng đồng
tổ xung kích
đội xung kích
lực lượng xung kích
tổ tự quản
tổ bảo vệ
tổ liên gia
đội dân phòng
tổ thường trực
tổ biên tập
tổ thẩm định
tổ thu gom
tiểu ban
đoàn công tác
đoàn kiểm tra
đài
đài phát thanh
đài truyền thanh
đài truyền thanh xã
đài khí tượng
báo
báo, đài
báo đài
báo và phát thanh
cổng thông tin điện tử
cổng ttđt
thông tấn xã
trường
nhà trường
trường học
đại học
học viện
bệnh viện
trạm
trạm y tế
y tế
văn hóa
hội
hội nông dân
hội phụ nữ
hội liên hiệp phụ nữ
hội cựu chiến binh
hội chữ thập đỏ
hiệp hội
liên đoàn
liên đoàn lao động
liên minh
liên minh hợp tác xã
công đoàn
đoàn thanh niên
đoàn tncs hồ chí minh
tỉnh đoàn
huyện đoàn
thành đoàn
tỉnh ủy
thành ủy
huyện ủy
thị ủy
quận ủy
đảng ủy
đảng bộ
chi bộ
cấp ủy
thường trực
chính phủ
quốc hội
công ty
tổng công ty
tập đoàn
chi nhánh
doanh nghiệp
điện lực
quỹ
htx
hợp tác xã
nhà máy
nông trường
lâm trường
vườn quốc gia
khu bảo tồn
bưu điện
bưu cục
viễn thông
vnpt
viettel
mobifone
evn
ca
cụm thi đua
khối thi đua
ban nhân dân
ban quản trị
ban vận động
tiểu ban
bến xe
bến xe khách
bến phà
cảng
cảng vụ
cảng cá
siêu thị
xí nghiệp
sân bay
agribank
vietcombank
vietinbank
bidv
lpbank
cơ quan thường trực
cơ quan thuế
cơ quan công an`;

/** Offices and posts by which an order addresses whoever holds them. */
export const ROLE_HEADS = `thủ trưởng
chủ tàu
thuyền trưởng
chủ phương tiện
chủ rừng
chủ đập
chủ hồ
chủ cơ sở
quý cơ quan
quý đơn vị
quý sở
quý ủy ban
quý địa phương
đảng ủy viên
báo cáo viên
tuyên truyền viên
kỹ sư
công nhân
nhà thầu thi công
nhà thầu tư vấn
tập thể
tập thể lãnh đạo
chi hội trưởng
chi đoàn trưởng
bí thư đoàn
bí thư chi đoàn
ban cán sự
nhà trường
kế toán - tài chính
tài chính - kế toán
người đứng đầu
lãnh đạo
ban lãnh đạo
chủ tịch
phó chủ tịch
các phó chủ tịch
giám đốc
phó giám đốc
tổng giám đốc
bộ trưởng
thứ trưởng
thủ tướng
thủ tướng chính phủ
phó thủ tướng
phó thủ tướng chính phủ
thống đốc
tổng thanh tra
chánh văn phòng
phó chánh văn phòng
chánh thanh tra
chánh án
viện trưởng
cục trưởng
chi cục trưởng
vụ trưởng
trưởng phòng
phó trưởng phòng
trưởng ban
phó trưởng ban
trưởng công an
trưởng các phòng
trưởng các ban
trưởng các ngành
trưởng các đoàn thể
trưởng các thôn
trưởng các xóm
trưởng các khu phố
trưởng các bản
trưởng trạm
trạm trưởng
trưởng thôn
thôn trưởng
trưởng bản
trưởng xóm
trưởng khu
trưởng khu phố
trưởng ấp
tổ trưởng
tổ trưởng tổ dân phố
hiệu trưởng
hiệu trưởng các trường
chỉ huy trưởng
chính trị viên
bí thư
phó bí thư
bí thư chi bộ
chủ nhiệm
cán bộ
công chức
viên chức
chuyên viên
kế toán
văn thư
thủ quỹ
thành viên
ủy viên
chủ đầu tư
nhà đầu tư
nhà thầu
nhà cung cấp
đơn vị thi công
đơn vị tư vấn
chủ rừng
chủ cơ sở
chủ doanh nghiệp
chủ tàu
chủ hộ
nhân viên
người lao động
người dân
khách
học sinh
phụ huynh
hộ dân
hộ gia đình
hộ kinh doanh
người phát ngôn
đội trưởng
chính quyền
lực lượng
cơ quan
đơn vị`;

/** Forms of address before a person's name. */
export const PERSON_HEADS = `đồng chí
đ/c
đ.c
ông
bà`;

/** Words that make a group of the noun after them. */
export const GROUP_WORDS = `các
những
toàn thể
toàn bộ các
tất cả
tất cả các
mọi
mỗi
từng`;

/** Nouns of which groups of addressees are made ("các sở, ban, ngành", "5 thôn"). */
export const GROUP_NOUNS = `cơ quan
viện nghiên cứu
viện
học viện
đại học
trường đại học
vụ
cục
tổng cục
vụ, cục
vụ, cục, viện
đảng ủy cơ sở
đảng bộ cơ sở
ban đảng
cơ quan báo chí
câu lạc bộ
hộ nuôi
chi hội phụ nữ
báo chí
thông tấn
báo, đài
phòng, ban
hộ dân
hộ gia đình
người dân
nhà mạng
doanh nghiệp viễn thông
đơn vị thi công
đơn vị tư vấn
chi đoàn
chi hội
thôn, xóm
thôn bản
đơn vị
cơ quan, đơn vị
địa phương
sở
bộ
ban
ngành
phòng
ban ngành
sở ngành
bộ ngành
xã
phường
thị trấn
thị xã
huyện
quận
tỉnh
thành phố
đặc khu
thôn
xóm
bản
buôn
làng
ấp
khu phố
khu dân cư
tổ dân phố
tổ
cấp
cấp ủy
doanh nghiệp
chủ đầu tư
nhà đầu tư
nhà thầu
tổ chức
tổ chức chính trị
đoàn thể
hội
đoàn
hội đoàn thể
trường
trường học
nhà trường
cơ sở
cơ sở giáo dục
cơ sở y tế
cá nhân
hộ
lực lượng
đồng chí
thành viên
đoàn công tác
chủ thể
chủ rừng
hợp tác xã
htx
công ty
tập đoàn
tổng công ty
trạm
trạm y tế
trung tâm
đại lý
chi bộ
đảng bộ
đảng ủy
đồn biên phòng
tổ công tác
ban quản lý
ban chỉ đạo
phòng ban
phòng chuyên môn
cơ quan chuyên môn
sở, ban, ngành
đội
khối
cụm
quân khu
hiệp hội
ngân hàng
ngân hàng thương mại
đơn vị sự nghiệp
đơn vị sự nghiệp công lập
chi nhánh
đơn vị dự toán
đơn vị sử dụng ngân sách
đơn vị dự toán cấp i`;

/** Levels that close a unit's name ("Công an huyện"), with or without the place's own name. */
export const LEVELS = `xã
khu vực miền
miền
huyện đảo
ấp
buôn
khu phố
tổ dân phố
phường
thị trấn
thị xã
huyện
quận
tỉnh
thành phố
tp
đặc khu
thôn
xóm
bản
khu vực
trung ương
cấp xã
cấp huyện
cấp tỉnh
các cấp
cơ sở
quốc gia
địa phương
trên địa bàn
trên địa bàn xã
trên địa bàn phường
trên địa bàn huyện
trên địa bàn tỉnh
trên địa bàn thành phố`;

/**
 * Fragments of names that contain words which elsewhere begin an order; inside a name they are
 * passed over whole.
 */
export const NAME_FRAGMENTS = `quản lý dự án
quản lý dự án đầu tư xây dựng các công trình
quản lý dự án đầu tư xây dựng công trình
quản lý dự án các công trình
đầu tư xây dựng các công trình
biên giới
miền núi
phía nam
phía bắc
phía đông
phía tây
ven biển
ven sông
vùng cao
vùng lũ
vùng dịch
vùng hạ du
vùng lòng hồ
vùng biển
giáp ranh
cán bộ quản lý
tin học
tin học và thống kê
thống kê
giám sát tàu cá
giám sát
quản lý các cảng cá
quản lý cảng cá
tại chỗ
vũ trang
đóng quân
đóng quân tại địa bàn
đóng quân trên địa bàn
truyền thanh cơ sở
báo chí
thông tấn, báo chí
công trình giao thông
công trình nông nghiệp
công trình dân dụng
dịch vụ kỹ thuật nông nghiệp
khu chế xuất
chế xuất
chế xuất và công nghiệp
bán đấu giá
đấu giá tài sản
quản lý nhà nước
quản lý chợ
quản lý di tích
chuyên trách về công nghệ thông tin
chuyên trách về cntt
nghiên cứu và phát triển
sở tại
quản lý dự án đầu tư xây dựng
dự án đầu tư xây dựng
đầu tư xây dựng
đầu tư phát triển
kế hoạch và đầu tư
quản lý đô thị
quản lý trật tự
quản lý rừng
quản lý đất đai
quản lý khu kinh tế
quản lý các khu công nghiệp
quản lý khu
quản lý các khu
quản lý thị trường
quản lý đường bộ
quản lý khai thác
khai thác công trình thủy lợi
trật tự giao thông, xây dựng, môi trường
phát triển quỹ đất
phát triển nông thôn
phát triển rừng
phát triển đô thị
phát thanh và truyền hình
phát thanh - truyền hình
phát thanh, truyền hình
truyền thông
truyền thông, văn hóa
truyền thanh
truyền hình
kiểm soát bệnh tật
kiểm soát thủ tục hành chính
phòng, chống thiên tai
phòng chống thiên tai
phòng, chống dịch
phòng chống dịch
phòng, chống tham nhũng
phòng chống tham nhũng
phòng, chống tội phạm
phòng chống tội phạm
phòng, chống ma túy
phòng cháy chữa cháy
phòng cháy, chữa cháy
phòng thủ dân sự
phòng thủ khu vực
phòng chống lụt bão
tìm kiếm cứu nạn
cứu hộ
chỉ đạo
chỉ huy
thi hành án
thi hành án dân sự
thi đua
thi đua - khen thưởng
thi đua, khen thưởng
tổ chức cán bộ
tổ chức chính trị
tổ chức chính trị - xã hội
các tổ chức
tổ chức đoàn thể
tổ chức xã hội
tổ chức tín dụng
tổ chức hội
tổ chức, cá nhân
tổ chức - nội vụ
bảo vệ rừng
bảo vệ thực vật
bảo vệ môi trường
bảo trợ xã hội
bảo hiểm xã hội
bảo tồn
kiểm tra đảng
kiểm tra huyện ủy
thanh tra
kiểm toán
điều phối
điều phối nông thôn mới
xúc tiến đầu tư
xúc tiến thương mại
phục vụ hành chính công
hành chính công
dịch vụ công
dịch vụ việc làm
giải phóng mặt bằng
bồi thường
cấp nước
cấp thoát nước
vệ sinh môi trường
chuyển đổi số
xây dựng nông thôn mới
xây dựng đảng
kinh tế xây dựng
chăm sóc sức khỏe
chữa bệnh
giáo dục thường xuyên
giúp việc
phân công giúp việc
hoạt động không chuyên trách
thông tin
thông tin điện tử
thông tin và truyền thông
thông tin - thể thao
thông tấn
cơ quan quản lý
nhà nước
cung cấp dịch vụ
khuyến nông
dự báo
dự báo khí tượng thủy văn
quan trắc
kiểm định
chứng nhận
đăng kiểm
đăng ký đất đai
đăng ký kinh doanh
đăng ký đầu tư
điều hành
lãnh đạo
tiếp công dân
tiếp nhận và trả kết quả
đào tạo
giáo dục và đào tạo
giáo dục - đào tạo
khám chữa bệnh
thường trực
cấp có thẩm quyền
thẩm định nhà nước
liên quan
có liên quan
có thẩm quyền
khác
khác có liên quan
trực thuộc
thuộc
chuyên môn
chức năng
chuyên trách
nêu trên
còn lại
chủ trì tham mưu
chủ quản
chủ dự án
là tổ chức
là cá nhân
của huyện
của tỉnh
của xã
của thành phố
của phường
của chính phủ
của ủy ban nhân dân
của ubnd
đóng trên địa bàn
được giao nhiệm vụ
tư vấn
thiết kế
vận tải
vận động quần chúng
dân vận
tuyên giáo
tuyên giáo và dân vận
công tác
an toàn giao thông
văn hóa và khoa học
trợ giúp pháp lý
công tác xã hội
công lập
ứng dụng công nghệ cao
nông nghiệp ứng dụng công nghệ cao
sản xuất, kinh doanh
sản xuất kinh doanh
sản xuất, kinh doanh, dịch vụ
sự nghiệp công lập
kiểm lâm
tuyển sinh`;

/**
 * Nouns whose last word is also a verb of one syllable ("công trình", "khu chế xuất"): inside them no order
 * begins.
 */
export const NOUNS_ENDING_IN_VERBS = `công trình
chương trình
quá trình
tiến trình
lộ trình
hành trình
giáo trình
quy trình
lịch trình
chế xuất
sản xuất
trung cấp
sơ cấp
cao cấp
phụ cấp
trợ cấp
nguồn mở
việc làm
cây trồng
rừng trồng
ca trực
thư ký
chữ ký
nhật ký
bầu cử
ứng cử
giấy mời
thư mời
cơ cấu
nước cấp
giao dịch`;

/** Words that end a subject: what follows is what it shall do, by what, when, where. */
export const SUBJECT_STOPS = `theo
căn cứ
trên cơ sở
trên tinh thần
để
nhằm
khi
nếu
sau
sau khi
trước
trước khi
tại
với
cùng với
về
trong
ngoài
bằng
do
thì
mà
từ
đến
là
đã
chậm
đang
sẽ
được
bị
cần
phải
có
còn
không
chưa
nào
kể từ
hoặc
đối với
thông qua
trước mắt
bảo đảm
đảm bảo
như
vì
gồm
bao gồm
như sau
cụ thể
quan tâm
mỗi`;
/** Short names of two units written with a dash and one level ("Công an - Tư pháp xã"). */
export const PAIRED_HEADS = `công an
tư pháp
quân sự
văn hóa
địa chính
thuế
mặt trận
phụ nữ`;
