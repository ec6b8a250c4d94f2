/**
 * Verbs with which an order begins, as used in conclusions, directives, plans and telegrams of
 * Vietnamese authorities. Compared by whole words, longest first; verbs that are also common nouns
 * at the beginning of a name ("kế hoạch", "dự án") are left out.
 */
export const ACTION_VERBS = `áp dụng
vận dụng
sao lưu
lưu trữ
hiệu chỉnh
tích hợp
đồng bộ hóa
chuẩn hoá
soát xét
biên tập
in ấn
phát thanh
phụ trách
thay mặt
bình chọn
bình xét
tuyển dụng
phúc tra
báo công
treo biển
khai báo
kê biên
phối hợp cùng
cắt điện
đóng điện
đấu nối
điều chuyển
rà
bảo lãnh
chốt phương án
chốt danh sách
có kế hoạch
có văn bản
có biện pháp
có giải pháp
có phương án
có ý kiến
có kết luận
có hình thức
có cơ chế
là đầu mối
là cơ quan
là đơn vị
là chủ đầu tư
là chủ tài khoản
ban hành
bàn giao
báo cáo
bảo đảm
bảo quản
bảo vệ
bám sát
biên soạn
biểu dương
bổ nhiệm
bổ sung
bố trí
bồi dưỡng
bồi thường
buộc
cải cách
cải tạo
cải thiện
cam kết
can thiệp
cảnh báo
cảnh giới
cân đối
cập nhật
cấp
cấp đổi
cấp phát
cấp phép
căn cứ
chăm lo
chăm sóc
chấm dứt
chấn chỉnh
chấp hành
chi trả
chỉ đạo
chỉ huy
chỉnh lý
chỉnh sửa
chỉnh trang
chịu trách nhiệm
cho phép
chọn
chống
chủ trì
chuẩn bị
chuẩn hóa
chuyển
chuyển đổi
chuyển giao
chứng nhận
cổ vũ
công bố
công khai
công nhận
củng cố
cung cấp
cung ứng
cử
cưỡng chế
dành
dọn dẹp
dự báo
dự kiến
dự trữ
duy trì
đa dạng hóa
đánh giá
đào tạo
đảm bảo
đảm nhận
đăng ký
đăng tải
đẩy lùi
đẩy mạnh
đẩy nhanh
đấu tranh
đầu tư
đề cao
đề nghị
đề ra
đề xuất
điều chỉnh
điều động
điều hành
điều phối
điều tra
điều tiết
định hướng
đối chiếu
đổi mới
đôn đốc
động viên
đón
đốc thúc
đưa
đưa vào
gắn
ghi nhận
gia hạn
giải ngân
giải quyết
giải trình
giám sát
giảm
giao
gỡ bỏ
giới thiệu
giúp
giữ gìn
giữ vững
góp phần
gửi
hạn chế
hình thành
hoàn chỉnh
hoàn tất
hoàn thành
hoàn thiện
hoạt động
học tập
hỗ trợ
hợp nhất
hợp tác
huấn luyện
huy động
hướng dẫn
hưởng ứng
kê khai
kết nối
kết hợp
khai thác
khám
khám tuyển
khảo sát
khắc phục
khẳng định
khen thưởng
khoanh vùng
khơi thông
khôi phục
khởi công
khuyến khích
khuyến cáo
khử khuẩn
kiểm dịch
kiểm điểm
kiểm đếm
kiểm kê
kiểm soát
kiểm tra
kiềm chế
kiên cố hóa
kiện toàn
kiến nghị
kích hoạt
kịp thời
lan tỏa
làm
làm rõ
làm tốt
làm việc
lãnh đạo
lắp đặt
lập
lên kế hoạch
liên hệ
liên kết
lồng ghép
lưu giữ
lưu ý
lựa chọn
mở
mở rộng
mua sắm
nắm
nắm bắt
nắm chắc
nắm tình hình
nắm vững
nâng cao
nâng cấp
nghiệm thu
nghiên cứu
ngăn chặn
ngăn ngừa
nhắc nhở
nhân rộng
nhận diện
niêm yết
nỗ lực
nộp
ổn định
phản ánh
phản biện
phát động
phát hành
phát hiện
phát huy
phát quang
phát triển
phân bổ
phân cấp
phân công
phân định
phân giao
phân loại
phân luồng
phân tích
phấn đấu
phê bình
phê duyệt
phòng chống
phòng, chống
phòng ngừa
phòng trừ
phổ biến
phối hợp
phục hồi
phục vụ
quan tâm
quan trắc
quản lý
quảng bá
quán triệt
quy định
quy hoạch
quyết định
quyết liệt
quyết toán
rà soát
ra quân
rút kinh nghiệm
rút ngắn
sáng tạo
sắp xếp
sẵn sàng
sàng lọc
sơ kết
sơ tán
sớm
soạn thảo
số hóa
sử dụng
sửa chữa
sửa đổi
tạm dừng
tạm ứng
tạo
tạo điều kiện
tạo lập
tạo thuận lợi
tăng
tăng cường
tập huấn
tập hợp
tập trung
tầm soát
tận dụng
tham dự
tham gia
tham khảo
tham mưu
thành lập
thanh lý
thanh toán
thanh quyết toán
thanh tra
tháo gỡ
thay thế
theo dõi
thẩm định
thẩm tra
thăm hỏi
thí điểm
thiết kế
thiết lập
thi công
thống kê
thống nhất
thông báo
thông tin
thông qua
thu gom
thu hồi
thu hút
thu thập
thúc đẩy
thực hành
thực hiện
thường trực
thường xuyên
tích cực
tiếp cận
tiếp công dân
tiếp dân
tiếp nhận
tiếp thu
tiếp tục
tiến hành
tiết kiệm
tiêu hủy
tiêm
tìm hiểu
tìm kiếm
tính toán
tổ chức
tôn tạo
tổng hợp
tổng kết
tổng rà soát
tra cứu
trao đổi
trả lời
trả kết quả
triển khai
trích đo
trích xuất
trình
trồng
trực
truy quét
truy thu
truy vết
truyền thông
tuân thủ
tuần tra
tuyên truyền
tuyển
tuyển chọn
tuyển quân
tuyển sinh
tự rà soát
tư vấn
từ chối
ưu tiên
ủng hộ
ứng dụng
ứng phó
ứng trực
vận động
vận hành
vệ sinh
vinh danh
xác định
xác lập
xác minh
xác nhận
xác thực
xây dựng
xem xét
xét nghiệm
xét duyệt
xếp loại
xin ý kiến
xóa bỏ
xúc tiến
xử lý
xử phạt
yêu cầu
phản hồi
dựng
siết
siết chặt
thắt chặt
ký
ký kết
mở đợt
loại bỏ
lấy ý kiến
lấy mẫu
đối thoại
gặp mặt
trao
tặng
mời
mời gọi
góp ý
tham gia ý kiến
cho ý kiến
ra soát
kết luận
chuyển hồ sơ
khởi tố
xét xử
thi hành
tịch thu
đình chỉ
thu giữ
tuyên dương
cắt giảm
đơn giản hóa
ngừng
dừng
cơ cấu lại
tinh giản
luân chuyển
bảo trì
duy tu
nạo vét
gia cố
di dời
cứu trợ
cứu hộ
ứng cứu
giải tỏa
giải phóng mặt bằng
phát sóng
đưa tin
phân phối
vận chuyển
gieo trồng
gieo cấy
thu hoạch
tái đàn
tiêm phòng
phun
trực ban
rà phá
tu bổ
kêu gọi
hiến kế
chủ động
xác minh
đề xuất
tiếp cận
nhân cấy
cụ thể hóa
thể chế hóa
hiện đại hóa
công chứng
đo đạc
cắm mốc
trả lương
tính điểm
chấm điểm
gắn kết
cải tiến
kết thúc
bế mạc
khai mạc
khánh thành
đón tiếp
tri ân
chăm bón
tổng vệ sinh
vệ sinh môi trường
khắc phục hậu quả
quyên góp
ra mắt
truyền đạt
phát triển
chia sẻ
cài đặt
xuất cấp
xuất
bù đắp
rà soát lại`;

/**
 * Adverbs and modals that stand before the verb of an order; at the beginning of a clause they
 * announce an order as surely as the verb itself.
 */
export const ORDER_ADVERBS = `khẩn trương
mỗi ngày
mỗi tối
mỗi sáng
mỗi tuần
mỗi tháng
mỗi quý
mỗi năm
chỉ cho phép
chỉ được
chủ động
tích cực
tiếp tục
kịp thời
thường xuyên
thường xuyên, kịp thời
sớm
tập trung
tập trung cao
tập trung cao độ
tập trung mọi nguồn lực
quyết liệt
quyết liệt hơn nữa
nghiêm túc
nghiêm chỉnh
nghiêm
trực tiếp
nhanh chóng
từng bước
định kỳ
hằng ngày
hàng ngày
hằng tuần
hàng tuần
hằng tháng
hàng tháng
hằng quý
hàng quý
hằng năm
hàng năm
đột xuất
ngay
lập tức
ngay lập tức
kiên quyết
kiên trì
không ngừng
đồng bộ
đồng loạt
chặt chẽ
linh hoạt
sáng tạo
thật sự
thực sự
tốt
chú trọng
chú ý
lưu ý
quan tâm
nỗ lực
tăng tốc
bứt phá
gương mẫu
phát huy
sẵn sàng
đặc biệt
tối đa
cùng
nhất thiết
trước mắt
mạnh mẽ
hiệu quả
thận trọng
cơ bản
vẫn
cùng phối hợp
luôn
luôn luôn
hết sức
cố gắng
dồn sức
phấn đấu
rứt khoát
dứt khoát
triệt để
tự
đồng thời
tạm thời
khẩn cấp
toàn diện
rộng rãi
đầy đủ
thống nhất
quán triệt
tranh thủ
kịp thời, hiệu quả`;

/** Modals of duty: after a subject they make a statement an order. */
export const DUTY_MODALS = `phải
cần
cần phải
có trách nhiệm
có nhiệm vụ
chịu trách nhiệm
sẽ
được giao
được phân công
được yêu cầu
bắt buộc
không được
tuyệt đối không
tuyệt đối không được
không để
nghiêm cấm
chỉ được
đều phải
phải được
cần được`;

/** Verbs by which somebody gives an order to somebody: the one ordered follows. */
export const ORDERING_VERBS = `giao
nhờ
giao cho
giao nhiệm vụ cho
giao trách nhiệm
giao trách nhiệm cho
giao nhiệm vụ
yêu cầu
đề nghị
phân công
kính đề nghị
trân trọng đề nghị
trân trọng kính đề nghị
ủy quyền
ủy quyền cho
thống nhất giao
đồng ý giao
nhất trí giao
đồng ý đề nghị
tiếp tục giao
tiếp tục yêu cầu
trước mắt giao
nghiêm túc yêu cầu
chỉ thị`;

/** Ordering verbs that stand in the middle of a sentence whose subject is the one who orders. */
export const INNER_ORDERING_VERBS = `giao
giao cho
giao trách nhiệm cho
giao nhiệm vụ cho
yêu cầu
đề nghị
phân công`;

/** Negations with which a clause adds a bound to the order before it rather than a new order. */
export const NEGATIONS = `không
không được
không để
tuyệt đối không
tuyệt đối không được
quyết tâm không
kiên quyết không
nhất quyết không
tránh
tránh để
chống
nghiêm cấm
không vì`;

/** Words that join a clause to the one before it and say nothing of their own. */
export const CONNECTORS = `đồng thời
đồng thời với đó
bên cạnh đó
ngoài ra
cùng với đó
song song với đó
mặt khác
theo đó
từ đó
qua đó
trước mắt
trước hết
và
hoặc
đặc biệt
đặc biệt là
nhất là
cụ thể
cụ thể là
sau đó
tiếp đó
riêng
lưu ý
đối với
chú ý
song
thì
tiếp theo
hiện nay
thời gian tới
trong thời gian tới
từ nay đến cuối năm
từ nay đến hết năm
từ nay`;

/** Words that open a circumstance before the order: its condition, ground, purpose or time. */
export const CIRCUMSTANCE_STARTS = `giữa tháng
đầu tháng
cuối tháng
đầu quý
cuối quý
đầu năm
cuối năm
giữa năm
căn cứ
quá thời hạn
quá thời gian
quá hạn
hết thời gian
nếu như
lúc
về
riêng về
kể từ
kể từ ngày
nhận được
căn cứ vào
trên cơ sở
trên tinh thần
để
nhằm
theo
theo dõi sát
trong quá trình
sau khi
ngay sau khi
sau
khi
trước khi
trong khi
trong
trường hợp
trong trường hợp
nếu
từ nay đến
đến
từ
tại
với
đối với
bằng
qua
thông qua
chậm nhất
hết thời hạn
trước ngày
trước
ngoài
ngoài việc
cùng với
cùng với việc
song song với
bên cạnh
năm
tháng
quý
vào
định kỳ
hằng
hàng
do
vì
hết
đầu
cuối
mỗi`;

/** Words of the past: a sentence with one of them before its verb tells what was, not what to do. */
export const PAST_WORDS = `đã
đã được
vừa qua
vừa
được
còn
chưa
mới
hiện
hiện nay
đang
vẫn còn
cơ bản
đạt`;

/** Words by which a clause states a target ("tỷ lệ ... đạt trên 50%"). */
export const TARGET_WORDS = `đạt
đạt từ
đạt trên
đạt ít nhất
đạt tối thiểu
không quá
phấn đấu
tối thiểu
ít nhất
đứng trong
giảm
tăng
hoàn thành
trên`;

/** Words of haste (GUIDE "When": they set no deadline but make the order urgent). */
export const URGENT_WORDS = `khẩn trương
sớm
ngay
ngay lập tức
lập tức
gấp
hỏa tốc
nhanh chóng
khẩn cấp
tức thời`;

/**
 * Verbs of plain speech with which communes and districts order everyday work. Alone they say less than the
 * verbs of administration: they count after a unit that acts, or where a sentence begins with them.
 */
export const PLAIN_VERBS = `lo
dự
giúp
thay
nêu gương
cài
thử
rửa
thanh thải
hạ
chằng chống
neo đậu
cắt tỉa
phát quang
thu
lấy
lấy phiếu
phúc tra
báo
thả
ra
phát
gắp
đi
nhận
bám
bán
mua
tưới
giữ
giữ nguyên
giữ liên lạc
cho
cắm
cắm biển
cắm mốc
cắm lại
rào
rào chắn
chốt
chốt chặn
dọn
treo
dán
nhắc
sửa
tu sửa
đào
nạo
khơi
cấy
gặt
gieo
tỉa dặm
vá
lát
rải
lu lèn
san gạt
san lấp
kẻ vạch
gom
đốt
chôn
rắc
canh gác
chặn
ghi
ghi chép
đếm
chụp
viết
soạn
đọc
xin
xin lỗi
xin phép
mượn
thuê
trả
hoàn trả
nêu
nêu rõ
trích
trích lập
tính
chở
mang
gọi
họp
thảo luận
duyệt
gỡ
tháo dỡ
phá dỡ
di chuyển
thu xếp
chấm công
có mặt
khoanh
chia
ghép
tách
gộp
lùi
hoãn
dời
nhường
hiến
góp
viếng
dâng hương
khóa
đóng
đặt
kê
xếp
bật
phát tin
tiếp âm
đưa đón
bảo dưỡng
bán đấu giá
đấu giá
đấu thầu
chào thầu
mở thầu
hòa giải
thương thảo
đàm phán
thỏa thuận
giải thích
tiêu độc
khử trùng
phun khử khuẩn
khống chế
dập dịch
bao vây
túc trực
tạm giữ
thống kê
chờ
thay
bổ
đổ
thảm
kéo
nối
đấu nối
vét
tiêm vét
xới
phủ
che phủ
bón
làm cỏ
chọn cử
nhập
xuất bán
xả
đóng cống
mở cống
vận hành
huy động
đi kiểm tra
xuống cơ sở
bám cơ sở
bàn
bàn bạc
hội ý
là bộ phận
là cơ quan
là đầu mối
là đơn vị
dạy
dạy bơi
dạy nghề
xuống thôn
xuống địa bàn
xuống tận nhà
bám địa bàn
bắn
bắn pháo hoa
tiếp
đảm nhiệm
nhập bù
nạp
thăm
chúc Tết
đăng
in
ký cam kết
đắp
bơm
tát nước
quét dọn
nấu ăn
tự bố trí
trực chiến
tiếp quản
giải phóng
hoàn ứng
nhập liệu
chấm
rút
đền bù
chi tiền
thu tiền
thu nợ
đòi nợ
đo
vẽ
định giá
cắt
ủy quyền
trình ký
liên lạc
ngăn
nâng
hạ cấp
đổi
chạy thử
kiểm thử
chữa cháy
xét
xét tuyển
xây
tháo
xóa
phạt
ươm
dự trù
mở lớp
trang trí
giải đáp
lập danh sách
tìm
dò tìm
chi viện
tiếp tế
phân phát
phân khai
ủy thác
điện báo
gọi điện
nhắn tin
quay phim
ghi hình
truyền thanh
đưa vào sử dụng
giúp đỡ
bù
cho vay
cho thuê
nhận bàn giao
sáp nhập
giải thể
bầu
miễn nhiệm
diễn tập
luyện tập`;
